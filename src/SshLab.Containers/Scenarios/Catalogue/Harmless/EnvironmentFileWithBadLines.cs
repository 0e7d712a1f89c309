using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>sshd passes over what is no assignment.</summary>
internal sealed class EnvironmentFileWithBadLines : IScenario
{
    public string Id => "environment-file-with-bad-lines";

    public string Title => "~/.ssh/environment is read, and half of its lines are none";

    public string Category => "harmless";

    public string Hint => "What does sshd do with a line that it does not understand?";

    public string Seed =>
        """
        printf '%s\n' 'export FOO=1' 'nonsense' 'BAR=2' > "$home/.ssh/environment"
        chown "$uid:$gid" "$home/.ssh/environment"
        echo 'PermitUserEnvironment yes' > /etc/ssh/sshd_config.d/50-environment.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
