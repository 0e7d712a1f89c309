using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>A restriction that this client meets, by one of four ways to write it.</summary>
internal sealed class KeyFromMatches : IScenario
{
    public string Id => "key-from-matches";

    public string Title => "The key is allowed from certain addresses, and the client comes from one";

    public string Category => "harmless";

    public string Hint => "Is the client in the list?";

    public string Seed =>
        """
        printf 'from="192.0.2.1,0.0.0.0/0,::/0,*.example.org" %s\n' "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
