using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyContent;

/// <summary>The file lies in the home directory, one level too high.</summary>
internal sealed class AuthorizedKeysOutsideSshDir : IScenario
{
    public string Id => "authorized-keys-outside-ssh-dir";

    public string Title => "The key file is in the home directory instead of in .ssh";

    public string Category => "key-content";

    public string Hint => "Where does sshd look?";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        mv "$home/.ssh/authorized_keys" "$home/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("key-in-misnamed-file");
}
