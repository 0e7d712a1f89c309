using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class PasswdLeftOutTests
{
    private const string Id = "passwd-left-out";

    private static FactSet Missing(bool inPasswd, params string[] sources) => FactsOf.Healthy().Server(server => server with
    {
        Account = null, AccountMissing = true, KeyFiles = null, AccountSources = sources, AccountInPasswd = inPasswd, Sshd = server.Sshd with { PrivsepUserMissing = true },
    });

    [Test]
    public void A_name_service_without_files_is_the_only_blocker_though_sshds_own_account_is_not_known_either()
    {
        Missing(inPasswd: true, "sss").Blockers().ShouldBe([Id]);
        Missing(inPasswd: true, "sss").Finding(Id).NextStep!.ShouldContain("`passwd: files sss`");
    }

    [TestCase("files")]
    [TestCase("compat")]
    [TestCase("files", "sss")]
    public void With_the_files_it_is_not_the_name_service(params string[] sources) => Missing(inPasswd: true, sources).By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Who_is_not_in_the_files_is_simply_unknown() => Missing(inPasswd: false, "sss").Blockers().ShouldContain("user-unknown");

    [Test]
    public void Without_the_line_the_library_looks_into_the_files() => Missing(inPasswd: true).By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void A_directory_service_that_may_not_answer_is_named_with_the_unknown_user()
    {
        var finding = Missing(inPasswd: false, "files", "[NOTFOUND=continue]", "sss").Finding("user-unknown");
        finding.Evidence.ShouldContain(line => line.Contains("`passwd: files [NOTFOUND=continue] sss`"));
        finding.NextStep!.ShouldContain("getent -s sss passwd");
        Missing(inPasswd: false, "files", "systemd").Finding("user-unknown").NextStep!.ShouldNotContain("getent -s");
    }

    [Test]
    public void A_line_that_getent_does_not_take_is_told() =>
        Missing(inPasswd: true, "files").Finding("user-unknown").Evidence.ShouldContain(line => line.Contains("it is damaged"));
}
