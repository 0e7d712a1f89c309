using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Several;

/// <summary>The key waits in a file with a wrong name, and behind that the home would refuse it.</summary>
internal sealed class HomeWorldWritableAndKeysMisspelt : IScenario
{
    public string Id => "home-world-writable-and-keys-misspelt";

    public string Title => "The home directory is writable by everybody, and the key file's name is misspelt";

    public string Category => "several";

    public string Hint => "Would the file be accepted if it had its right name?";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        chmod 0777 "$home"
        mv "$home/.ssh/authorized_keys" "$home/.ssh/authorised_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("home-writable-by-others", "key-in-misnamed-file");
}
