using System.Text;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class PamListfileDeniedTests
{
    private const string Id = "pam-listfile-denied";
    private const string List = "/etc/ssh/list";

    private static FactSet With(string arguments, string? text, string mode = "0644") => FactsOf.Healthy()
        .Account(account => account with { GroupNames = ["alice", "users"] })
        .AskingPam("pam_listfile.so", $"file={List} {arguments}", text is null ? [] : [(List, text)])
        .With(text is null ? FactsOf.Missing(List) : FactsOf.File(List, 0, Convert.ToInt32(mode, 8)));

    [TestCase("item=user sense=deny", "bob\nalice\n", "sed -i '/^alice\\r*$/d' /etc/ssh/list")]
    [TestCase("item=user sense=deny", "alice\r\nbob\r\n", "sed -i '/^alice\\r*$/d' /etc/ssh/list")]
    [TestCase("item=user sense=allow onerr=succeed", "bob\nalice \n", "echo alice >> /etc/ssh/list")]
    [TestCase("item=user sense=allow", "", "echo alice >> /etc/ssh/list")]
    public void A_list_of_users_refuses_and_changes_by_a_line(string arguments, string text, string command)
    {
        With(arguments, text).Blockers().ShouldBe([Id]);
        With(arguments, text).Finding(Id).Cause.ShouldBe(Cause.Policy);
        With(arguments, text).Commands().ShouldBe([command]);
    }

    [TestCase("item=group sense=deny", "users\n")]
    [TestCase("item=shell sense=allow", "/bin/sh\n")]
    [TestCase("item=rhost sense=deny apply=alice", "192.0.2.7\n")]
    [TestCase("item=rhost sense=deny apply=@users", "192.0.2.7\n")]
    public void A_list_of_something_else_is_stepped_over(string arguments, string text)
    {
        With(arguments, text).Blockers().ShouldBe([Id]);
        With(arguments, text).Commands().ShouldBe(["sed -i '2i account [success=1 default=ignore] pam_succeed_if.so quiet user = alice' /etc/pam.d/sshd"]);
    }

    [Test]
    public void A_list_that_is_gone_or_that_everybody_may_write_refuses()
    {
        With("item=user sense=deny", null).Finding(Id).Evidence[0].ShouldContain("does not exist");
        With("item=user sense=deny onerr=succeed", null).By(Id).ShouldBe(RuleResult.Healthy);
        With("item=user sense=allow onerr=succeed", "alice\n", "0666").Finding(Id).Evidence[0].ShouldContain("0666");
    }

    [TestCase("item=user sense=deny", "bob\nalice \n")]
    [TestCase("item=user sense=allow", "bob\nalice")]
    [TestCase("item=user sense=deny apply=@nobody", "bob\n")]
    [TestCase("item=rhost sense=deny apply=bob", "192.0.2.7\n")]
    [TestCase("item=tty sense=allow", "ssh\n")]
    public void Who_fits_the_list_passes(string arguments, string text) => With(arguments, text).By(Id).ShouldBe(RuleResult.Healthy);

    [TestCase("item=ruser sense=deny", "bob\n")]
    [TestCase("item=user", "alice\n")]
    public void What_cannot_be_told_is_said(string arguments, string text) => With(arguments, text).By(Id).UnknownBecause!.ShouldContain("/etc/pam.d/sshd line 2");

    [Test]
    public void A_list_that_is_only_asked_for_others_does_not_matter()
    {
        With("item=user sense=deny", "alice\n").Server(server => server with { PamAccount = FactsOf.DebianPam }).By(Id).ShouldBe(RuleResult.Healthy);
        With("item=user sense=deny", "alice\n").WithoutPam().By(Id).ShouldBe(RuleResult.Healthy);
    }

    [Test]
    public void Other_users_lines_are_kept_byte_for_byte() =>
        Encoding.UTF8.GetString(((SshLab.Repairs.ReplaceContent)With("item=user sense=deny", "b\u00f6b\r\nalice\ncarol").Finding(Id).Changes[0]).After.Span).ShouldBe("b\u00f6b\r\ncarol");
}
