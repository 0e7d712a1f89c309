using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Certificates;

/// <summary>The authority counts for clients of one network.</summary>
internal sealed class AuthorityLineFromAnotherAddress : IScenario
{
    public string Id => "authority-line-from-another-address";

    public string Title => "The line with the authority allows another network";

    public string Category => "key-policy";

    public string Hint => "The certificate says nothing about addresses.";

    public string Seed =>
        """
        printf 'cert-authority,from="192.0.2.0/24" %s\n' "$ca" > "$home/.ssh/authorized_keys"
        """;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t ed25519 -N '' -C ca -f ca
        ssh-keygen -q -s ca -I alice@lab -z 7 -n "$user" -V -1h:+1h "$identity.pub"
        """);

    public Expectation Expect(LabImage image) => Expectation.Decided("certificate-line-refuses");
}
