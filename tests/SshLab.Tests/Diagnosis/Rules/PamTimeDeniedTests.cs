using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class PamTimeDeniedTests
{
    private const string Id = "pam-time-denied";
    private const string List = "/etc/security/time.conf";

    // By the server's own clock it is a Saturday, 14:00.
    private static FactSet With(string text) => FactsOf.Healthy().AskingPam("pam_time.so", "", [(List, text)]);

    [TestCase("sshd;*;alice;!Al0000-2400")]
    [TestCase("*;*;*;Wk0000-2400")]
    [TestCase("sshd;ssh;!root;Al1401-1800")]
    [TestCase("sshd & !login;ss*;al*|bob;Al0800-1400")]
    [TestCase("sshd;*;alice;SaAl0000-2400")]
    [TestCase("sshd;*;alice;Al2200-0600 # at night")]
    [TestCase("sshd;*;alice;Wd0000-2400 & !Sa1300-1500")]
    [TestCase("sshd;*;alice;Al0000-2400\nsshd;*;\\\nalice;Su0000-2400")]
    public void A_line_that_fits_and_does_not_allow_the_hour_refuses(string text)
    {
        With(text).Blockers().ShouldBe([Id]);
        With(text).Commands().ShouldBe(["sed -i '2i account [success=1 default=ignore] pam_succeed_if.so quiet user = alice' /etc/pam.d/sshd"]);
    }

    [TestCase("sshd;*;alice;Al0000-2400")]
    [TestCase("sshd;*;alice;Wd1400-1401")]
    [TestCase("sshd;*;alice;Fr2200-1430")]
    [TestCase("login;*;alice;!Al0000-2400")]
    [TestCase("sshd;tty*;alice;!Al0000-2400")]
    [TestCase("sshd;*;bob|!a*;!Al0000-2400")]
    [TestCase("#sshd;*;alice;!Al0000-2400")]
    [TestCase("sshd;*;alice")]
    public void One_that_does_not_fit_or_allows_it_does_not(string text) => With(text).By(Id).ShouldBe(RuleResult.Healthy);

    [TestCase("sshd;*;@staff;!Al0000-2400")]
    [TestCase("sshd;*;alice;always")]
    public void What_is_not_understood_is_said(string text) => With(text).By(Id).UnknownBecause!.ShouldContain(text);

    [Test]
    public void Without_the_server_s_clock_nothing_is_said() => With("sshd;*;alice;Wk0000-2400").Server(server => server with { Clock = null }).By(Id).UnknownBecause.ShouldNotBeNull();
}
