using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class PasswordExpiredTests
{
    private const string Id = "password-expired";

    private static FactSet Aged(int days, int? maximum = 90, int? inactive = null) =>
        FactsOf.Healthy().Shadow(shadow => shadow with { LastChange = FactsOf.Today - days, Maximum = maximum, Inactive = inactive });

    [Test]
    public void A_password_that_is_too_old_ends_the_session()
    {
        Aged(91).Blockers().ShouldBe([Id]);
        Aged(91).Commands().ShouldBe(["chage -d 20000 alice"]);
        Aged(91).Finding(Id).Cause.ShouldBe(Cause.Policy);
    }

    [Test]
    public void One_that_must_be_changed_does_too() => Aged(FactsOf.Today).Finding(Id).Title.ShouldContain("must be changed");

    [Test]
    public void After_the_days_of_grace_the_account_is_refused()
    {
        Aged(97, inactive: 7).Finding(Id).Evidence[1].ShouldContain("no TTY");
        Aged(98, inactive: 7).Finding(Id).Evidence[1].ShouldContain("Access denied");
    }

    [Test]
    public void One_that_may_get_that_old_is_good()
    {
        Aged(90).Blockers().ShouldBeEmpty();
        Aged(9000, maximum: null).Blockers().ShouldBeEmpty();
        Aged(-5).Blockers().ShouldBeEmpty();
    }

    [Test]
    public void Without_PAM_nobody_asks() => Aged(91).WithoutPam().Blockers().ShouldBeEmpty();

    [Test]
    public void An_account_that_has_expired_is_another_matter() =>
        Aged(91).Shadow(shadow => shadow with { Expires = 1 }).Blockers().ShouldBe(["account-expired"]);

    [Test]
    public void Without_a_look_at_shadow_nothing_is_said() =>
        FactsOf.Healthy().Account(account => account with { Shadow = null }).By(Id).UnknownBecause!.ShouldContain("root");
}
