using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class SshdHostKeysUnusableTests
{
    private const string Id = "sshd-host-keys-unusable";
    private const string Key = "/etc/ssh/ssh_host_ed25519_key";

    private static FactSet With(params PathFacts[] keys) => UnansweredLogin.With().With([FactsOf.Directory("/etc", 0), FactsOf.Directory("/etc/ssh", 0), .. keys])
        .Sshd(sshd => sshd with { HostKeys = [.. keys.Select(key => key.Path)], Configuration = null, ConfigurationProblem = "sshd: no hostkeys available -- exiting." });

    [Test]
    public void Keys_that_others_may_read_are_closed_and_sshd_is_started()
    {
        var facts = With(FactsOf.File(Key, 0, 0b110_100_100));

        facts.By("sshd-not-listening").Findings.ShouldBeEmpty();
        facts.Finding(Id).Cause.ShouldBe(Cause.Damage);
        facts.Finding(Id).Changes.Select(change => change.Command).ShouldBe(["chmod go-r /etc/ssh/ssh_host_ed25519_key", "systemctl restart ssh"]);
    }

    [Test]
    public void Keys_that_are_gone_are_left_to_a_person()
    {
        With(FactsOf.Missing(Key)).Finding(Id).Changes.ShouldBeEmpty();
        With(FactsOf.Missing(Key)).Finding(Id).NextStep!.ShouldContain("ssh-keygen -A");
    }

    [Test]
    public void One_good_key_is_enough() => With(FactsOf.File(Key, 0, 0b110_000_000), FactsOf.Missing("/etc/ssh/ssh_host_rsa_key")).By(Id).Findings.ShouldBeEmpty();

    [Test]
    public void A_running_sshd_has_its_keys() => FactsOf.Healthy().By(Id).ShouldBe(RuleResult.Healthy);
}
