using Shouldly;
using SshLab.Diagnosis.Accounts;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Accounts;

/// <summary>Lines count as pam.conf(5) says.</summary>
public sealed class PamStackTests
{
    private static PamLine Line(string control, string module) => new("/etc/pam.d/sshd", 1, control, module, []);

    private static string Answer(string refusing, string answer, params PamLine[] lines) => PamStack.Answer(lines, line => line.Module == refusing ? answer : null);

    [TestCase("required", "acct_expired")]
    [TestCase("requisite", "acct_expired")]
    [TestCase("[default=die]", "acct_expired")]
    [TestCase("[success=ok default=bad]", "acct_expired")]
    [TestCase("sufficient", "success")]
    [TestCase("optional", "success")]
    [TestCase("[default=ignore]", "success")]
    [TestCase("[acct_expired=ignore default=bad]", "success")]
    public void A_refusal_counts_as_its_control_says(string control, string answer) =>
        Answer("a.so", "acct_expired", Line(control, "a.so"), Line("required", "pam_permit.so")).ShouldBe(answer);

    [Test]
    public void On_Debian_who_is_refused_does_not_jump_over_the_denial()
    {
        PamStack.Answer(FactsOf.DebianPam, _ => null).ShouldBe("success");
        PamStack.Answer(FactsOf.DebianPam, line => line.Module == "pam_unix.so" ? "acct_expired" : null).ShouldBe("perm_denied");
        PamStack.Answer(FactsOf.DebianPam, line => line.Module == "pam_unix.so" ? "new_authtok_reqd" : null).ShouldBe("new_authtok_reqd");
    }

    [Test]
    public void A_sufficient_line_ends_it_unless_somebody_has_refused()
    {
        Answer("b.so", "perm_denied", Line("sufficient", "a.so"), Line("required", "b.so")).ShouldBe("success");
        Answer("a.so", "perm_denied", Line("required", "a.so"), Line("sufficient", "b.so")).ShouldBe("perm_denied");
    }

    [Test]
    public void Of_a_stack_that_refuses_everybody_no_line_is_blamed() =>
        PamStack.Deciding([Line("required", "pam_deny.so"), Line("required", "a.so")], "a.so", "perm_denied").ShouldBeNull();

    [Test]
    public void A_jump_over_more_lines_than_there_are_refuses()
    {
        Answer("a.so", "success", Line("[success=1 default=ignore]", "a.so"), Line("required", "b.so")).ShouldBe("success");
        Answer("a.so", "success", Line("[success=2 default=ignore]", "a.so"), Line("required", "b.so")).ShouldBe("perm_denied");
    }

    [TestCase("include")]
    [TestCase("optionl")]
    public void A_line_that_PAM_does_not_understand_refuses(string control) =>
        PamStack.Answer([Line(control, "a.so") with { Unreadable = true }, Line("required", "pam_permit.so")], _ => null).ShouldBe("perm_denied");
}
