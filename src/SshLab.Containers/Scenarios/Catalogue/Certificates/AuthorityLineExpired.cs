using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Certificates;

/// <summary>The user trusted the authority for a while.</summary>
internal sealed class AuthorityLineExpired : IScenario
{
    public string Id => "authority-line-expired";

    public string Title => "The line with the authority has expired";

    public string Category => "key-policy";

    public string Hint => "Of the two, which has expired?";

    public string Seed =>
        """
        printf 'cert-authority,expiry-time="20200101" %s\n' "$ca" > "$home/.ssh/authorized_keys"
        """;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t ed25519 -N '' -C ca -f ca
        ssh-keygen -q -s ca -I alice@lab -z 7 -n "$user" -V -1h:+1h "$identity.pub"
        """);

    public Expectation Expect(LabImage image) => Expectation.Decided("certificate-line-refuses");
}
