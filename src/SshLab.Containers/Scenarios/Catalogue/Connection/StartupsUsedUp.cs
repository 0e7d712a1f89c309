using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Connection;

/// <summary>Connections that never log in use up what sshd keeps for those who have not yet.</summary>
internal sealed class StartupsUsedUp : IScenario
{
    public string Id => "startups-used-up";

    public string Title => "Others wait to be authenticated, and no more may";

    public string Category => "connection";

    public string Hint => "Somebody is there before you, and does not go on.";

    public string Seed =>
        """
        sed -i 's/^MaxStartups .*/MaxStartups 1/' /etc/ssh/sshd_config.d/00-lab.conf

        """ + SshdReload.Script + Waiting;

    private const string Waiting = """

        bash -c 'exec 3<> /dev/tcp/127.0.0.1/22 && exec sleep 100' < /dev/null > /dev/null 2>&1 &
        asked=0
        until tr '\0' ' ' < "/proc/$(cat /run/sshd.pid)/cmdline" | grep -q ' 1 of 1-1 startups'; do
            asked=$((asked + 1))
            [ "$asked" -le 100 ] || { echo 'sshd did not take a connection to wait for within 10 s' >&2; exit 1; }
            sleep 0.1
        done
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("max-startups-reached") with { Login = LoginOutcome.Unreachable };
}
