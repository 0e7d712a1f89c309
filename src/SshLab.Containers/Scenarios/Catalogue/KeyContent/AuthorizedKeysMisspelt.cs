using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyContent;

/// <summary>A letter is missing in the file's name, and sshd looks for exactly that name.</summary>
internal sealed class AuthorizedKeysMisspelt : IScenario
{
    public string Id => "authorized-keys-misspelt";

    public string Title => "The key file's name is misspelt";

    public string Category => "key-content";

    public string Hint => "Read the file's name letter by letter.";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        mv "$home/.ssh/authorized_keys" "$home/.ssh/autorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("key-in-misnamed-file");
}
