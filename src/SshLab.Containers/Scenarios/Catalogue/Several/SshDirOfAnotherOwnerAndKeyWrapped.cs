using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Several;

/// <summary>Made and pasted in a terminal by somebody else: the owner is wrong, and so are the line ends in the key.</summary>
internal sealed class SshDirOfAnotherOwnerAndKeyWrapped : IScenario
{
    public string Id => "ssh-dir-of-another-owner-and-key-wrapped";

    public string Title => ".ssh belongs to another user, and the key is wrapped over lines";

    public string Category => "several";

    public string Hint => "Whose directory is it, and how did the key get there?";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        printf '%s\n' "$key" | fold -w 40 > "$home/.ssh/authorized_keys"
        chmod 0755 "$home/.ssh"
        chown bob: "$home/.ssh"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("ssh-dir-wrong-owner", "key-line-wrapped");
}
