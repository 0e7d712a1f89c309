using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class ResourceLimitTooLowTests
{
    private const string Id = "resource-limit-too-low";
    private const string Request = "exec request failed on channel 0";
    private const string Closed = "Connection to 192.0.2.7 closed by remote host.";

    private static FactSet With(string item, string value, string said = Request) =>
        FactsOf.Healthy().Limited(new LimitLine("/etc/security/limits.conf", 9, "*", "hard", item, value)).SessionEnded(255, said);

    [TestCase("nproc", "0", Request)]
    [TestCase("nproc", "1", Request)]
    [TestCase("as", "1024", Closed)]
    [TestCase("nofile", "5", Closed)]
    public void A_limit_below_what_a_session_needs_is_named(string item, string value, string said)
    {
        With(item, value, said).Blockers().ShouldBe([Id]);
        With(item, value, said).Finding(Id).Evidence[0].ShouldBe($"/etc/security/limits.conf line 9: * hard {item} {value}");
    }

    [TestCase("nproc", "200")]
    [TestCase("nproc", "unlimited")]
    [TestCase("nproc", "-1")]
    [TestCase("as", "4000000")]
    [TestCase("memlock", "0")]
    public void One_that_leaves_enough_is_not(string item, string value) => With(item, value).By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Processes_can_be_used_up() => With("nproc", "200").Logged("do_exec_no_pty: fork: Resource temporarily unavailable").Blockers().ShouldBe([Id]);

    [Test]
    public void It_counts_only_where_pam_limits_is_asked_and_the_session_died_so()
    {
        With("nproc", "0").Server(server => server with { PamSession = [] }).By(Id).ShouldBe(RuleResult.Healthy);
        With("nproc", "0").SessionEnded(3).By(Id).ShouldBe(RuleResult.Healthy);
        With("nproc", "0").Account(account => account with { Uid = 0 }).By(Id).ShouldBe(RuleResult.Healthy);
    }
}
