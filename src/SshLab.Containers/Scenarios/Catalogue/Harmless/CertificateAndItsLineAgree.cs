using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>Both say the same command, and sshd runs it.</summary>
internal sealed class CertificateAndItsLineAgree : IScenario
{
    public string Id => "certificate-and-its-line-agree";

    public string Title => "The certificate and the line of its authority force the same command";

    public string Category => "harmless";

    public string Hint => "Compare them to the letter.";

    public string Seed =>
        """
        printf 'cert-authority,command="/usr/bin/id -un" %s\n' "$ca" > "$home/.ssh/authorized_keys"
        """;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t ed25519 -N '' -C ca -f ca
        ssh-keygen -q -s ca -I alice@lab -z 7 -O 'force-command=/usr/bin/id -un' -n "$user" -V -1h:+1h "$identity.pub"
        """);

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
