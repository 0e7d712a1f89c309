using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>The most repeated advice, and not a cause: sshd asks who may write, not who may read.</summary>
internal sealed class SshDirMode0755 : IScenario
{
    public string Id => "ssh-dir-mode-0755";

    public string Title => "The .ssh directory is readable by everybody";

    public string Category => "harmless";

    public string Hint => "It is better closed; the login does not depend on it.";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        chmod 0755 "$home/.ssh"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless with { Advice = ["ssh-dir-looser-than-700"] };
}
