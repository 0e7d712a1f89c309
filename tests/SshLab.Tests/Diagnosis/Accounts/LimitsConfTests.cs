using Shouldly;
using SshLab.Diagnosis.Accounts;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Accounts;

/// <summary>Which line of limits.conf is about whom, as limits.conf(5) has it.</summary>
public sealed class LimitsConfTests
{
    private static LimitLine? Deciding(int uid, params string[] lines)
    {
        var facts = FactsOf.Healthy().Account(account => account with { Uid = uid, GroupNames = ["alice", "users"] })
            .Limited([.. lines.Select((line, at) => line.Split(' ') is [var domain, var type, var item, var value] ? new LimitLine("/etc/security/limits.conf", at + 1, domain, type, item, value) : new LimitLine("/etc/security/limits.conf", at + 1, line.Split(' ')[0], "-", "", ""))]);
        return LimitsConf.Deciding(AccountView.Of(facts, out _)!, "nproc");
    }

    [TestCase("alice hard nproc 1")]
    [TestCase("@users - nproc 1")]
    [TestCase("* soft nproc 1")]
    [TestCase("1000: - nproc 1")]
    [TestCase(":1000 - nproc 1")]
    [TestCase("500:1000 - nproc 1")]
    [TestCase("@1000: - nproc 1")]
    public void A_line_about_the_account_counts(string line) => Deciding(1000, line)!.Value.ShouldBe("1");

    [TestCase("bob hard nproc 1")]
    [TestCase("@wheel - nproc 1")]
    [TestCase("1001: - nproc 1")]
    [TestCase(":2000 - nproc 1")]
    [TestCase("* - nofile 1")]
    public void One_about_others_or_something_else_does_not(string line) => Deciding(1000, line).ShouldBeNull();

    [Test]
    public void The_user_s_own_beats_his_group_s_and_of_equals_the_last_counts()
    {
        Deciding(1000, "alice - nproc 1", "@users - nproc 2", "* - nproc 3")!.Value.ShouldBe("1");
        Deciding(1000, "* - nproc 1", "@users - nproc 2", "@users - nproc 3")!.Value.ShouldBe("3");
        Deciding(1000, "alice -", "* - nproc 3").ShouldBeNull();
    }

    [Test]
    public void Root_has_only_what_names_him() => Deciding(0, "* - nproc 1", "@users - nproc 1", "0: - nproc 1").ShouldBeNull();

    [TestCase("5", 5)]
    [TestCase("unlimited", null)]
    [TestCase("-1", null)]
    public void No_number_is_no_limit(string value, int? amount) => LimitsConf.Amount(new LimitLine("f", 1, "*", "-", "nproc", value)).ShouldBe(amount);
}
