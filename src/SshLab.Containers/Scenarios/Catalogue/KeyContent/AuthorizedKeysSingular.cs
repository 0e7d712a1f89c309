using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyContent;

/// <summary>It holds one key, so somebody called it authorized_key.</summary>
internal sealed class AuthorizedKeysSingular : IScenario
{
    public string Id => "authorized-keys-singular";

    public string Title => "The key file is called authorized_key";

    public string Category => "key-content";

    public string Hint => "Read the file's name letter by letter.";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        mv "$home/.ssh/authorized_keys" "$home/.ssh/authorized_key"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("key-in-misnamed-file");
}
