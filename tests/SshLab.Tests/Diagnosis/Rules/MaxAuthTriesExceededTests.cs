using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class MaxAuthTriesExceededTests
{
    private const string Id = "max-auth-tries-exceeded";
    private const string Said = "Received disconnect from 192.0.2.1 port 22:2: Too many authentication failures";

    [Test]
    public void Fewer_tries_than_usual_are_raised_to_the_usual()
    {
        var facts = Tries(1, 1, Said);
        facts.Finding(Id).Evidence.ShouldContain($"{ConfiguredHost.Main} line 2: MaxAuthTries 1");
        facts.Finding(Id).Evidence.ShouldContain($"ssh -v: {Said}");
        facts.EditOf(Id).After.ShouldContain("\nMaxAuthTries 6\n");
    }

    [Test]
    public void A_client_with_more_keys_than_any_server_takes_has_too_many() => Tries(3, 7, Said).By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Since_10_6_the_queries_that_do_not_count_are_told_too()
    {
        var facts = Tries(1, 7, Said).Resolved("pubkeyauthoptions none max-pk-ok:6").Sshd(sshd => sshd with { Version = new Version(10, 6) });
        facts.Finding(Id).Evidence.ShouldContain(line => line.Contains("after 7 refused keys the server hangs up"));
        facts.Finding(Id).Evidence.ShouldContain("pubkeyauthoptions none max-pk-ok:6 (sshd -T -C)");
    }

    [Test]
    public void A_server_with_the_usual_number_is_not_blamed() => Tries(6, 6, Said).By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Another_refusal_is_nothing() => Tries(1, 1, "alice@192.0.2.1: Permission denied (publickey).").By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Without_a_login_it_stays_open() => (Tries(1, 1, Said) with { Login = null }).By(Id).UnknownBecause.ShouldNotBeNull();

    private static FactSet Tries(int most, int offered, string said) => ConfiguredHost.With($"MaxAuthTries {most}", "", $"maxauthtries {most}") with
    {
        Login = new LoginAttempt { Outcome = LoginOutcome.Refused, Trace = [said], Offered = [.. Enumerable.Range(0, offered).Select(i => $"SHA256:{i}")] },
    };
}
