using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>sshd reads the option, and ignores it, for PermitUserEnvironment is no.</summary>
internal sealed class KeySetsTheEnvironment : IScenario
{
    public string Id => "key-sets-the-environment";

    public string Title => "The key's line sets an environment variable that sshd does not take";

    public string Category => "harmless";

    public string Hint => "An option that is ignored is not an error.";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        printf 'environment="LANG=C.UTF-8" %s\n' "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
