using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class AccountLockedTests
{
    private const string Id = "account-locked";

    private static FactSet With(PasswordState state, string? field = null) =>
        FactsOf.Healthy().WithoutPam().Shadow(shadow => shadow with { Password = state, Field = field });

    [Test]
    public void Without_PAM_a_locked_password_is_a_locked_account()
    {
        With(PasswordState.Locked).Blockers().ShouldBe([Id]);
        With(PasswordState.Locked).Commands().ShouldBe(["usermod -U alice"]);
        With(PasswordState.Locked).Finding(Id).Cause.ShouldBe(Cause.Policy);
    }

    [TestCase("!")]
    [TestCase("!!")]
    public void Where_no_password_was_ever_set_a_star_takes_the_lock_s_place(string field) =>
        With(PasswordState.LockedBare, field).Commands().ShouldBe(["usermod -p '*' alice"]);

    [Test]
    public void Several_locks_are_left_to_a_person()
    {
        With(PasswordState.LockedTwice).Commands().ShouldBeEmpty();
        With(PasswordState.LockedTwice).Finding(Id).NextStep!.ShouldContain("passwd -u");
    }

    [TestCase(PasswordState.None)]
    [TestCase(PasswordState.Empty)]
    [TestCase(PasswordState.Set)]
    public void What_is_no_lock_keeps_no_key_out(PasswordState state) => With(state).Blockers().ShouldBeEmpty();

    [Test]
    public void With_PAM_a_locked_password_keeps_no_key_out() =>
        FactsOf.Healthy().Shadow(shadow => shadow with { Password = PasswordState.Locked }).Blockers().ShouldBeEmpty();

    [Test]
    public void Without_a_look_at_shadow_nothing_is_said() =>
        FactsOf.Healthy().WithoutPam().Account(account => account with { Shadow = null }).By(Id).UnknownBecause!.ShouldContain("root");
}
