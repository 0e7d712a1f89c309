using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>The key is an authority by one line and a login key by another.</summary>
internal sealed class AuthorityLineBesideTheKey : IScenario
{
    public string Id => "authority-line-beside-the-key";

    public string Title => "The key is listed as a certificate authority, and as itself";

    public string Category => "harmless";

    public string Hint => "Two lines, two meanings.";

    public string Seed =>
        """
        printf 'cert-authority,principals="bob" %s\n%s\n' "$key" "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
