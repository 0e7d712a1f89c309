using SshLab.Containers.Images;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Connection;

/// <summary>A hosts.deny that refuses sshd to everybody; the list of exceptions is empty.</summary>
internal sealed class HostsDenyEverybody : IScenario
{
    public string Id => "hosts-deny-everybody";

    public string Title => "hosts.deny refuses everybody";

    public string Category => "connection";

    public string Hint => "The connection ends before the server has said a word. Debian asks somebody first.";

    public string Seed =>
        """
        echo 'sshd: ALL' >> /etc/hosts.deny
        """;

    public bool AppliesTo(LabImage image) => image is { Flavour: ServerFlavour.Debian, SELinux: false };

    public Expectation Expect(LabImage image) => Expectation.Decided("host-denied-by-wrappers") with { Login = LoginOutcome.Unreachable };
}
