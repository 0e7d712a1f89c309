using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class AuthorizingProgramHangsTests
{
    private const string Id = "authorizing-program-hangs";
    private const string Offer = "debug1: Offering public key: /home/me/.ssh/id_ed25519 ED25519 SHA256:x explicit";
    private const string Late = "Timeout, server 192.0.2.1 not responding.";

    [Test]
    public void The_program_is_named_where_the_offer_stays_unanswered()
    {
        var facts = After(KeysProgram.Host, Offer, Late);
        facts.Blockers().ShouldBe([Id]);
        var finding = facts.Finding(Id);
        finding.Cause.ShouldBe(Cause.Environment);
        finding.LastResort.ShouldBeTrue("what it waits for was not seen");
        finding.Evidence.ShouldContain($"{ConfiguredHost.Main} line 2: AuthorizedKeysCommand {KeysProgram.Path}");
        finding.NextStep!.ShouldContain($"time runuser -u nobody -- {KeysProgram.Path} alice");
    }

    [TestCase("Timeout before authentication for 192.0.2.7 port 50000", true)]
    [TestCase("fatal: Timeout before authentication for 192.0.2.7 port 50000", true)]
    [TestCase("Timeout before authentication for connection from 192.0.2.7 to 192.0.2.1, pid = 77", true)]
    [TestCase("Timeout before authentication for connection from 192.0.2.9 to 192.0.2.7, pid = 77", false)]
    [TestCase("something else", false)]
    public void A_connection_that_the_server_closed_is_one_that_waited_where_its_log_says_so(string logged, bool found)
    {
        var facts = After(KeysProgram.Logged(logged).Server(server => server with { ClientAddress = "192.0.2.7" }), Offer, "Connection closed by 192.0.2.1 port 22");
        facts.By(Id).Findings.Count.ShouldBe(found ? 1 : 0);
    }

    [TestCase(119.6, "120", true)]
    [TestCase(2.5, "120", false)]
    [TestCase(300, "0", false)]
    public void One_that_was_closed_when_LoginGraceTime_was_over_has_waited(double seconds, string grace, bool found)
    {
        var facts = After(KeysProgram.Host.Resolved($"logingracetime {grace}"), Offer, "Connection closed by 192.0.2.1 port 22");
        (facts with { Login = facts.Login! with { Lasted = TimeSpan.FromSeconds(seconds) } }).By(Id).Findings.Count.ShouldBe(found ? 1 : 0);
    }

    [TestCase("debug1: Authentications that can continue: publickey")]
    [TestCase("debug1: Server accepts key: /home/me/.ssh/id_ed25519 ED25519 SHA256:x explicit")]
    public void An_answer_is_an_answer(string answer) => After(KeysProgram.Host, Offer, answer, Late).By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Where_sshd_asks_no_program_something_else_hangs()
    {
        After(FactsOf.Healthy(), Offer, Late).By(Id).ShouldBe(RuleResult.Healthy);
        After(KeysProgram.Host.Content(FactsOf.Line + "\n"), Offer, Late).By(Id).ShouldBe(RuleResult.Healthy, "sshd finds the key in the file first");
    }

    [Test]
    public void A_program_that_lists_principals_is_waited_for_as_well() => After(PrincipalsProgram.Host, Offer, Late).Finding(Id).Title.ShouldContain(PrincipalsProgram.Path);

    [Test]
    public void Beside_another_reason_it_is_none() => After(KeysProgram.Host.Mode(FactsOf.Home, "0777").Files("DenyUsers alice").Resolved("denyusers alice"), Offer, Late).Blockers().ShouldNotContain(Id);

    private static FactSet After(FactSet facts, params IReadOnlyList<string> trace) => facts with { Login = new LoginAttempt { Outcome = LoginOutcome.Refused, Trace = trace, Said = [.. trace.Where(line => !line.StartsWith("debug", StringComparison.Ordinal))] } };
}
