using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyContent;

/// <summary>The key was never copied.</summary>
internal sealed class AuthorizedKeysMissing : IScenario
{
    public string Id => "authorized-keys-missing";

    public string Title => "There is no key file";

    public string Category => "key-content";

    public string Hint => "The first thing to check is whether the file is there at all.";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        rm "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.NeedsSetup("authorized-keys-missing");
}
