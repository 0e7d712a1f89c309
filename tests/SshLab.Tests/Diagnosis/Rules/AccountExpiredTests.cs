using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class AccountExpiredTests
{
    private const string Id = "account-expired";

    private static FactSet On(int day) => FactsOf.Healthy().Shadow(shadow => shadow with { Expires = day });

    [Test]
    public void After_its_day_the_account_is_refused_with_PAM_and_without()
    {
        On(FactsOf.Today - 1).Blockers().ShouldBe([Id]);
        On(FactsOf.Today - 1).WithoutPam().Blockers().ShouldBe([Id]);
        On(FactsOf.Today - 1).Finding(Id).Cause.ShouldBe(Cause.Policy);
        On(FactsOf.Today - 1).Commands().ShouldBe(["chage -E -1 alice"]);
    }

    [Test]
    public void On_its_day_it_is_refused_by_PAM_alone()
    {
        On(FactsOf.Today).Blockers().ShouldBe([Id]);
        On(FactsOf.Today).WithoutPam().Blockers().ShouldBeEmpty();
    }

    [Test]
    public void Before_its_day_it_is_not() => On(FactsOf.Today + 1).Blockers().ShouldBeEmpty();

    [Test]
    public void Where_PAM_does_not_ask_it_does_not_matter() =>
        On(1).Server(server => server with { PamAccount = [new("/etc/pam.d/sshd", 3, "required", "pam_permit.so", [])] }).Blockers().ShouldBeEmpty();

    [Test]
    public void What_PAM_asks_has_to_be_known() => On(1).Server(server => server with { PamAccount = null }).By(Id).UnknownBecause!.ShouldContain("pam.d");
}
