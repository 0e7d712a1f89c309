using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class PamAccountRefusedTests
{
    private const string Id = "pam-account-refused";
    private const string Denied = "Access denied for user alice by PAM account configuration [preauth]";

    private static FactSet With(params string[] log) => FactsOf.Healthy().AskingPam("pam_sss.so", "", [])
        .Server(server => server with { Sshd = server.Sshd with { Log = log } }) with
    { Login = new LoginAttempt { Outcome = LoginOutcome.ClosedAfterAccept } };

    [Test]
    public void The_log_says_who_refused_and_the_service_who_can()
    {
        With(Denied).Blockers().ShouldBe([Id]);
        With(Denied).Finding(Id).Evidence.ShouldBe([$"sshd's log: {Denied}", "/etc/pam.d/sshd line 2: required pam_sss.so can refuse"]);
        With("pam_sss(sshd:account): Access denied for user alice: 6 (Permission denied)", Denied).Finding(Id).Evidence[1].ShouldContain("6 (Permission denied)");
    }

    [Test]
    public void A_refusal_of_the_past_is_none_of_this_login()
    {
        With(Denied, "Accepted publickey for alice from 192.0.2.7 port 50000 ssh2: ED25519 SHA256:x").By(Id).ShouldBe(RuleResult.Healthy);
        With("Access denied for user bob by PAM account configuration").By(Id).ShouldBe(RuleResult.Healthy);
        (With(Denied) with { Login = new LoginAttempt { Outcome = LoginOutcome.Refused } }).By(Id).ShouldBe(RuleResult.Healthy);
        (With(Denied) with { Login = null }).By(Id).ShouldBe(RuleResult.Healthy);
        With().By(Id).ShouldBe(RuleResult.Healthy);
    }

    [Test]
    public void Where_a_module_is_known_to_refuse_that_is_the_reason() =>
        With(Denied).Shadow(shadow => shadow with { Expires = FactsOf.Today - 1 }).Found().ShouldBe(["account-expired"]);

    [Test]
    public void A_denial_that_everybody_comes_to_is_named() =>
        With(Denied).Server(server => server with { PamAccount = [new PamLine("/etc/pam.d/other", 2, "required", "pam_deny.so", [])] }).Finding(Id).Title.ShouldBe("PAM refuses alice, and everybody: /etc/pam.d/other line 2");

    [Test]
    public void Without_root_nobody_knows_whether_PAM_is_asked() =>
        With(Denied).Server(server => server with { Sshd = server.Sshd with { Configuration = null } }).By(Id).UnknownBecause.ShouldNotBeNull();
}
