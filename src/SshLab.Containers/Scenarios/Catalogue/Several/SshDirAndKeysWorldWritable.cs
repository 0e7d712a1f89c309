using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Several;

/// <summary>A chmod -R 777 of somebody in despair: two directories' worth of StrictModes, of which sshd names only one at a time.</summary>
internal sealed class SshDirAndKeysWorldWritable : IScenario
{
    public string Id => "ssh-dir-and-keys-world-writable";

    public string Title => ".ssh and authorized_keys are writable by everybody";

    public string Category => "several";

    public string Hint => "sshd names one thing at a time; look at everything on the way.";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        chmod 0777 "$home/.ssh"
        chmod 0666 "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("ssh-dir-writable-by-others", "authorized-keys-writable-by-others");
}
