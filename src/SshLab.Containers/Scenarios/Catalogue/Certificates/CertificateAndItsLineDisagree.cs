using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Certificates;

/// <summary>Authority and user each meant the key for one command, and not for the same.</summary>
internal sealed class CertificateAndItsLineDisagree : IScenario
{
    public string Id => "certificate-and-its-line-disagree";

    public string Title => "The certificate and the line of its authority force different commands";

    public string Category => "key-policy";

    public string Hint => "Two commands, and sshd runs neither.";

    public string Seed =>
        """
        printf 'cert-authority,command="/usr/bin/id -un" %s\n' "$ca" > "$home/.ssh/authorized_keys"
        """;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t ed25519 -N '' -C ca -f ca
        ssh-keygen -q -s ca -I alice@lab -z 7 -O force-command=/usr/bin/id -n "$user" -V -1h:+1h "$identity.pub"
        """);

    public Expectation Expect(LabImage image) => Expectation.NotMendable("certificate-command-mismatch");
}
