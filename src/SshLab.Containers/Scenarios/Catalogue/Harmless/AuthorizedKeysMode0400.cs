using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>Read-only is enough for sshd; only appending gets harder.</summary>
internal sealed class AuthorizedKeysMode0400 : IScenario
{
    public string Id => "authorized-keys-mode-0400";

    public string Title => "The key file is read-only";

    public string Category => "harmless";

    public string Hint => "What does sshd do with the file?";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        chmod 0400 "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
