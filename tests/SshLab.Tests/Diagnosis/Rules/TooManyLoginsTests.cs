using System.Text;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class TooManyLoginsTests
{
    private const string Id = "too-many-logins";
    private const string Conf = "/etc/security/limits.conf";
    private const string Said = "There were too many logins for 'alice'.";

    private static FactSet With(params IReadOnlyList<LimitLine> limits)
    {
        var facts = FactsOf.Healthy().Limited(limits).SessionEnded(254).Server(server => server with { TextFiles = new Dictionary<string, TextFileFacts> { [Conf] = new(Conf, "# limits\nalice - maxlogins 2\n"u8.ToArray(), false) } });
        return facts with { Login = facts.Login! with { Printed = [Said] } };
    }

    private static LimitLine Line(string domain, string value) => new(Conf, 2, domain, "-", "maxlogins", value);

    [Test]
    public void The_line_that_decides_is_named_and_can_be_lifted()
    {
        var facts = With(Line("alice", "2"));
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Title.ShouldBe($"{Conf} line 2 allows alice 2 sessions at a time");
        facts.Finding(Id).Cause.ShouldBe(Cause.Policy);
        facts.Commands().ShouldBe([$"sed -i '2s/^/#/' {Conf}"]);
        Encoding.UTF8.GetString(((SshLab.Repairs.ReplaceContent)facts.Finding(Id).Changes[0]).After.Span).ShouldBe("# limits\n#alice - maxlogins 2\n");
    }

    [Test]
    public void What_the_session_printed_suffices() => With().Finding(Id).Evidence.ShouldContain($"pam_limits says: {Said}");

    [Test]
    public void So_does_the_log()
    {
        var facts = With(Line("alice", "2"));
        (facts with { Login = facts.Login! with { Printed = [] } }).Logged("pam_limits(sshd:session): Too many logins (max 2) for alice", "PAM: pam_open_session(): Permission denied").Blockers().ShouldBe([Id]);
    }

    [Test]
    public void A_limit_that_was_not_reached_is_nothing()
    {
        FactsOf.Healthy().Limited(Line("alice", "2")).By(Id).ShouldBe(RuleResult.Healthy);
        FactsOf.Healthy().Limited(Line("alice", "2")).SessionEnded(254).By(Id).ShouldBe(RuleResult.Healthy);
    }
}
