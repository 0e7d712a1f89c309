using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis;

public sealed class ServerLogLexiconTests
{
    private const string Refused = "Authentication refused: bad ownership or modes for directory /home/alice";

    private static ServerLogFacts Log(params string[] lines) => new() { Source = "/var/log/auth.log", Raised = "drop-in", Lines = lines };

    [Test]
    public void The_line_that_tells_of_a_finding_becomes_its_evidence()
    {
        var facts = FactsOf.Healthy().Mode(FactsOf.Home, "0777") with { ServerLog = Log("debug1: trying public key file", Refused) };

        RuleBook.Judge(facts).Findings[0].Evidence.ShouldContain($"sshd's log (/var/log/auth.log): {Refused}");
    }

    [Test]
    public void A_line_about_another_path_is_no_evidence()
    {
        var facts = FactsOf.Healthy().Mode(FactsOf.Ssh, "0777") with { ServerLog = Log(Refused) };

        RuleBook.Judge(facts).Findings[0].Evidence.ShouldAllBe(line => !line.Contains("sshd's log (/var/log/auth.log)"));
    }

    [Test]
    public void Every_rule_that_a_line_is_evidence_for_exists()
    {
        string[] lines = ["Certificate invalid: expired", "Error checking authentication key SHA256:x in revoked keys file /etc/ssh/revoked: No such file or directory", "forced command options do not match"];

        ServerLogLexicon.Telling(lines, "certificate-expired").ShouldBe([lines[0]]);
        ServerLogLexicon.Telling(lines, "revoked-keys-unreadable").ShouldBe([lines[1]]);
        ServerLogLexicon.Telling(lines, "certificate-command-mismatch").ShouldBe([lines[2]]);
        ServerLogLexicon.NamedRules.Except(RuleBook.Rules.Select(rule => rule.Id)).ShouldBeEmpty();
    }

    [Test]
    public void Lines_that_give_no_reason_are_told_apart() =>
        ServerLogLexicon.ReasonsIn(["debug1: userauth-request for user alice", Refused, Refused]).ShouldBe([Refused]);

    [Test]
    public void The_facts_of_an_unexplained_refusal_are_told_in_lines()
    {
        var lines = FactSummary.Of(FactsOf.Healthy());

        lines.ShouldContain(line => line.StartsWith("account: alice"));
        lines.ShouldContain(line => line.Contains("authorized_keys: 1 keys, the client's among them"));
        FactSummary.Of(FactSet.Empty).ShouldBeEmpty();
    }
}
