using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>The x bits mean nothing here.</summary>
internal sealed class AuthorizedKeysExecutable : IScenario
{
    public string Id => "authorized-keys-executable";

    public string Title => "The key file is executable";

    public string Category => "harmless";

    public string Hint => "Which bits does sshd look at?";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        chmod 0755 "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
