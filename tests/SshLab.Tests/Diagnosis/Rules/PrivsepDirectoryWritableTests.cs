using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class PrivsepDirectoryWritableTests
{
    private const string Id = "privsep-directory-writable";

    private static FactSet With(string mode, int owner = 0) => FactsOf.Healthy()
        .Sshd(sshd => sshd with { Configuration = null, ConfigurationProblem = "/run/sshd must be owned by root and not group or world-writable.", WritablePrivsepDirectory = "/run/sshd" })
        .With(FactsOf.Directory("/run", 0), FactsOf.Directory("/run/sshd", owner, Convert.ToInt32(mode, 8)));

    [Test]
    public void It_is_closed_to_others()
    {
        With("0777").Blockers().ShouldContain(Id);
        With("0777").Finding(Id).Cause.ShouldBe(Cause.Damage);
        With("0777").Finding(Id).Changes.Select(change => change.Command).ShouldBe(["chmod go-w /run/sshd"]);
    }

    [Test]
    public void One_of_another_owner_is_given_back() =>
        With("0775", 1000).Finding(Id).Changes.Select(change => change.Command).ShouldBe(["chown root /run/sshd", "chmod g-w /run/sshd"]);

    [Test]
    public void Where_a_link_leads_nothing_is_handed_over()
    {
        var finding = With("0777").With(FactsOf.Directory("/run/sshd", 0) with { Kind = PathKind.Link }).Finding(Id);
        finding.Changes.ShouldBeEmpty();
        finding.NextStep!.ShouldContain("`rm /run/sshd`");
    }

    [Test]
    public void One_that_sshd_says_nothing_about_is_nothing() => FactsOf.Healthy().By(Id).ShouldBe(RuleResult.Healthy);
}
