using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>The user trusts the authority by a line of his own, and names who may come.</summary>
internal sealed class CertificateByAnAuthorityLine : IScenario
{
    public string Id => "certificate-by-an-authority-line";

    public string Title => "The authority stands in authorized_keys, with its principals";

    public string Category => "harmless";

    public string Hint => "A line can speak of keys that it does not hold.";

    public string Seed =>
        """
        printf 'cert-authority,principals="web,deploy",no-pty %s\n' "$ca" > "$home/.ssh/authorized_keys"
        """;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t ed25519 -N '' -C ca -f ca
        ssh-keygen -q -s ca -I alice@lab -z 7 -n deploy -V -1h:+1h "$identity.pub"
        """);

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
