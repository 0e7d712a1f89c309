using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Repairs;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class SshdConfigNotLoadedTests
{
    private const string Id = "sshd-config-not-loaded";

    [Test]
    public void A_reason_in_the_log_that_the_files_no_longer_give_proves_it()
    {
        var facts = Edited().Sshd(sshd => sshd with { Log = ["User alice from 192.0.2.7 not allowed because listed in DenyUsers"] });
        facts.Mode(FactsOf.Home, "0777").Blockers().ShouldBe(["home-writable-by-others", Id]);
        facts.Finding(Id).Changes.ShouldHaveSingleItem().ShouldBeOfType<ReloadSshd>();
        facts.Finding(Id).Evidence.ShouldContain(line => line.Contains(ConfiguredHost.DropIn) && line.Contains("2024-05-01 12:00:00 UTC"));
    }

    [Test]
    public void A_reason_that_the_files_still_give_is_theirs() => Edited().Resolved("denyusers alice")
        .Sshd(sshd => sshd with { Log = ["User alice from 192.0.2.7 not allowed because listed in DenyUsers"] }).By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void A_method_that_is_not_offered_though_the_files_have_it_proves_it() =>
        (Edited().Resolved("pubkeyauthentication yes") with { Login = new LoginAttempt { Outcome = LoginOutcome.Refused, MethodsThatCanContinue = ["password"] } }).Blockers().ShouldBe([Id]);

    [Test]
    public void Without_proof_it_is_blamed_only_where_nothing_else_explains_the_refusal()
    {
        var refused = Edited() with { Login = new LoginAttempt { Outcome = LoginOutcome.Refused, Offered = [FactsOf.Key.Fingerprint] } };
        refused.Blockers().ShouldBe([Id]);
        refused.Resolved("denyusers alice").Blockers().ShouldBe(["user-denied"]);
        (refused with { Login = null }).Blockers().ShouldBeEmpty();
    }

    [Test]
    public void Files_that_have_been_read_are_nothing() => ConfiguredHost.With("", "").By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void When_it_is_not_known_what_was_read_it_stays_open() => ConfiguredHost.With("", "").Sshd(sshd => sshd with { Running = true }).By(Id).UnknownBecause!.ShouldContain("PidFile");

    private static FactSet Edited() => ConfiguredHost.With("", "").Sshd(sshd => sshd with
    {
        LoadedAt = new DateTimeOffset(2024, 5, 1, 12, 0, 0, TimeSpan.Zero),
        ConfigurationFiles = [sshd.ConfigurationFiles![0], sshd.ConfigurationFiles[1] with { IsNewerThanLoaded = true }],
    });
}
