using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Certificates;

/// <summary>The line of authorized_keys lacks its first word.</summary>
internal sealed class AuthorityListedAsAKey : IScenario
{
    public string Id => "authority-listed-as-a-key";

    public string Title => "The authority stands in authorized_keys as a login key";

    public string Category => "key-policy";

    public string Hint => "What may that line's key do?";

    public string Seed =>
        """
        printf '%s\n' "$ca" > "$home/.ssh/authorized_keys"
        """;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t ed25519 -N '' -C ca -f ca
        ssh-keygen -q -s ca -I alice@lab -z 7 -n "$user" -V -1h:+1h "$identity.pub"
        rm ca
        """);

    public Expectation Expect(LabImage image) => Expectation.NotMendable("certificate-authority-unknown");
}
