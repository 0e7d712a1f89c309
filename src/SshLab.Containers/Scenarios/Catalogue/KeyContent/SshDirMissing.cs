using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyContent;

/// <summary>A fresh account: nobody has copied a key yet.</summary>
internal sealed class SshDirMissing : IScenario
{
    public string Id => "ssh-dir-missing";

    public string Title => "There is no .ssh directory";

    public string Category => "key-content";

    public string Hint => "Has a key ever been copied to this account?";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        rm -r "$home/.ssh"
        """;

    public Expectation Expect(LabImage image) => Expectation.NeedsSetup("authorized-keys-missing");
}
