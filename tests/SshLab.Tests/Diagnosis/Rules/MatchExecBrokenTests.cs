using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class MatchExecBrokenTests
{
    private const string Id = "match-exec-broken";

    [Test]
    public void The_block_that_is_passed_over_is_shown()
    {
        var facts = Broken() with { Login = new() { Outcome = LoginOutcome.Refused } };

        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Evidence.ShouldBe(
            [
                $"{ClientOf.Config} line 1: Match exec \"nmcli -t\"", $"{ClientOf.Config} line 2: IdentityFile /a: not in force",
                "the shell found no such program, or may not run it (ssh -G -vvv: command returned status 126 or 127)",
            ]);
    }

    [Test]
    public void Beside_another_cause_it_is_a_risk()
    {
        var facts = Broken().Mode(FactsOf.Home, "0777") with { Login = new() { Outcome = LoginOutcome.Refused } };

        facts.Blockers().ShouldBe(["home-writable-by-others"]);
        RuleBook.Judge(facts).Findings.ShouldContain(finding => finding.Id == Id && finding.Severity == Severity.Risk);
    }

    [Test]
    public void A_login_that_works_without_the_block_is_healthy() => (Broken() with { Login = new() { Outcome = LoginOutcome.Accepted } }).By(Id).ShouldBe(RuleResult.Healthy);

    private static FactSet Broken() => ClientOf.Healthy().ConfigFile("Match exec \"nmcli -t\"\n  IdentityFile /a\nHost *\n  Port 22\n", 3).Client(client => client with
    {
        ConfigurationFiles = [client.ConfigurationFiles[0] with { NotRun = new HashSet<int> { 1 } }],
    });
}
