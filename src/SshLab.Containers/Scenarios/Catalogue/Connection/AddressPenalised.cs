using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Connection;

/// <summary>Connections came to nothing before, and sshd drops whatever comes from there for a while.</summary>
internal sealed class AddressPenalised : IScenario
{
    public string Id => "address-penalised";

    public string Title => "sshd drops the address after connections that came to nothing";

    public string Category => "connection";

    public string Hint => "What did this server see from here before?";

    public string Seed =>
        """
        sed -i -e '/^PerSourcePenalties/d' -e '1i PerSourcePenalties authfail:600 noauth:600 max:600\nPerSourceNetBlockSize 0:0' /etc/ssh/sshd_config.d/00-lab.conf

        """ + SshdReload.Script + Leaving;

    // Not every server has an ssh client: bash connects, hears the banner and leaves without a word.
    private const string Leaving = """

        asked=0
        until grep -q 'penalty of ' /var/log/sshd.log; do
            asked=$((asked + 1))
            [ "$asked" -le 20 ] || { echo 'sshd penalised nobody for 20 connections that came to nothing' >&2; exit 1; }
            timeout 10 bash -c 'exec 3<> /dev/tcp/127.0.0.1/22 && read -r banner <&3' || true
            sleep 0.2
        done
        """;

    /// <summary>sshd penalises since 9.8.</summary>
    public bool AppliesTo(LabImage image) => !image.SELinux && image.OpenSshVersion >= new Version(9, 8);

    public Expectation Expect(LabImage image) => Expectation.NotMendable("source-penalised") with { Login = LoginOutcome.Unreachable };
}
