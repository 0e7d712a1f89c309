using SshLab.Containers.Images;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Connection;

/// <summary>Lines that a program writes after failed logins: addresses, the client among them.</summary>
internal sealed class HostsDenyTheClient : IScenario
{
    public string Id => "hosts-deny-the-client";

    public string Title => "hosts.deny refuses all private addresses";

    public string Category => "connection";

    public string Hint => "The connection ends before the server has said a word. Debian asks somebody first.";

    public string Seed =>
        """
        printf '%s\n' 'sshd: 10.0.0.0/255.0.0.0' 'sshd: 172.16.0.0/255.240.0.0, 192.168.' >> /etc/hosts.deny
        """;

    public bool AppliesTo(LabImage image) => image is { Flavour: ServerFlavour.Debian, SELinux: false };

    public Expectation Expect(LabImage image) => Expectation.Decided("host-denied-by-wrappers") with { Login = LoginOutcome.Unreachable };
}
