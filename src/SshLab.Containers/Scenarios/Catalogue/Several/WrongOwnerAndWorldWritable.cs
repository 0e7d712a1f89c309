using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Several;

/// <summary>Two causes at once, on two levels of the path.</summary>
internal sealed class WrongOwnerAndWorldWritable : IScenario
{
    public string Id => "wrong-owner-and-world-writable";

    public string Title => "The .ssh directory belongs to another user, and everybody may write to the key file";

    public string Category => "several";

    public string Hint => "Do not stop at the first thing you find.";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        chown bob "$home/.ssh"
        chmod 0666 "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("ssh-dir-wrong-owner", "authorized-keys-writable-by-others");
}
