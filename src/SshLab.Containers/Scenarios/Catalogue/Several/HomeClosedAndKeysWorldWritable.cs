using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Several;

/// <summary>Too strict at one place, too loose at another: mending either one changes nothing by itself.</summary>
internal sealed class HomeClosedAndKeysWorldWritable : IScenario
{
    public string Id => "home-closed-and-keys-world-writable";

    public string Title => "The home directory cannot be searched, and authorized_keys is writable by everybody";

    public string Category => "several";

    public string Hint => "Modes can be too tight and too loose on the same way.";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        chmod 0666 "$home/.ssh/authorized_keys"
        chmod 0000 "$home"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("home-not-searchable", "authorized-keys-writable-by-others");
}
