using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class ShadowEntryMissingTests
{
    private const string Id = "shadow-entry-missing";

    private static FactSet Missing => FactsOf.Healthy().Shadow(shadow => shadow with { IsListed = false, Password = PasswordState.None });

    [Test]
    public void PAM_refuses_an_account_that_shadow_does_not_know()
    {
        Missing.Blockers().ShouldBe([Id]);
        Missing.Finding(Id).Cause.ShouldBe(Cause.Damage);
        Missing.Finding(Id).NextStep!.ShouldContain("pwconv");
    }

    [Test]
    public void Without_PAM_nobody_asks_shadow() => Missing.WithoutPam().Blockers().ShouldBeEmpty();

    [Test]
    public void Where_PAM_asks_another_module_it_does_not_matter() =>
        Missing.Server(server => server with { PamAccount = [new("/etc/pam.d/sshd", 3, "required", "pam_permit.so", [])] }).Blockers().ShouldBeEmpty();

    [Test]
    public void What_PAM_asks_has_to_be_known() => Missing.Server(server => server with { PamAccount = null }).By(Id).UnknownBecause!.ShouldContain("pam.d");
}
