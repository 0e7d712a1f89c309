using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Connection;

/// <summary>Logins failed before, and sshd drops whatever comes from there for a while.</summary>
internal sealed class AddressPenalised : IScenario
{
    public string Id => "address-penalised";

    public string Title => "sshd drops the address after failed logins";

    public string Category => "connection";

    public string Hint => "What did this server see from here before?";

    public string Seed =>
        """
        sed -i -e '/^PerSourcePenalties/d' -e '1i PerSourcePenalties authfail:600 noauth:600 max:600\nPerSourceNetBlockSize 0:0' /etc/ssh/sshd_config.d/00-lab.conf

        """ + SshdReload.Script + Failing;

    private const string Failing = """

        asked=0
        until grep -q 'penalty of ' /var/log/sshd.log; do
            asked=$((asked + 1))
            [ "$asked" -le 20 ] || { echo 'sshd penalised nobody for 20 failed logins' >&2; exit 1; }
            ssh -o BatchMode=yes -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o ConnectTimeout=10 bob@127.0.0.1 < /dev/null > /dev/null 2>&1 || true
            sleep 0.2
        done
        """;

    /// <summary>10.6 penalises nobody for leaving without having tried a key or a password, which is what the script does.</summary>
    public bool AppliesTo(LabImage image) => image.OpenSshVersion >= new Version(9, 8) && image.OpenSshVersion < new Version(10, 6);

    public Expectation Expect(LabImage image) => Expectation.NotMendable("source-penalised") with { Login = LoginOutcome.Unreachable };
}
