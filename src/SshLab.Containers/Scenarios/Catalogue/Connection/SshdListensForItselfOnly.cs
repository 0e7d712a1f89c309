using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Connection;

/// <summary>A ListenAddress of the loopback, left from a setup behind a tunnel: nobody else reaches it.</summary>
internal sealed class SshdListensForItselfOnly : IScenario
{
    public string Id => "sshd-listens-for-itself-only";

    public string Title => "sshd listens on 127.0.0.1 only";

    public string Category => "connection";

    public string Hint => "The server runs an sshd. For whom?";

    public string Seed =>
        """
        sed -i '1i ListenAddress 127.0.0.1' /etc/ssh/sshd_config.d/00-lab.conf

        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Decided("sshd-on-another-address") with { Login = LoginOutcome.Unreachable };
}
