using SshLab.Containers.Images;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Connection;

/// <summary>A chmod -R 777 went through /run. From 9.8 the running sshd does not look.</summary>
internal sealed class RunSshdWritable : IScenario
{
    public string Id => "run-sshd-writable";

    public string Title => "Anybody may write to /run/sshd";

    public string Category => "connection";

    public string Hint => "sshd listens, and drops everybody. Ask it whether it would start.";

    public bool AppliesTo(LabImage image) => image is { Flavour: ServerFlavour.Debian, SELinux: false };

    public string Seed =>
        """
        chmod 0777 /run/sshd
        """;

    public Expectation Expect(LabImage image) => image.OpenSshVersion < new Version(9, 8)
        ? Expectation.Fixable("privsep-directory-writable") with { Login = LoginOutcome.Unreachable }
        : Expectation.Harmless;
}
