using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Several;

/// <summary>chmod -R 777 on the home itself: three faults that each refuse the key alone.</summary>
internal sealed class WholeHomeWorldWritable : IScenario
{
    public string Id => "whole-home-world-writable";

    public string Title => "The home directory, .ssh and authorized_keys are all writable by everybody";

    public string Category => "several";

    public string Hint => "Somebody ran one command too broadly.";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        chmod -R 0777 "$home"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("home-writable-by-others", "ssh-dir-writable-by-others", "authorized-keys-writable-by-others");
}
