using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Connection;

/// <summary>AddressFamily leaves sshd with IPv6, and the client comes by IPv4.</summary>
internal sealed class SshdListensByIpv6Only : IScenario
{
    public string Id => "sshd-listens-by-ipv6-only";

    public string Title => "sshd listens by IPv6 only";

    public string Category => "connection";

    public string Hint => "The server runs an sshd. Compare the addresses on both sides.";

    public string Seed =>
        """
        sed -i '1i AddressFamily inet6' /etc/ssh/sshd_config.d/00-lab.conf

        """ + SshdReload.Script;

    public bool AppliesTo(LabImage image) => !image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Decided("address-family-mismatch") with { Login = LoginOutcome.Unreachable };
}
