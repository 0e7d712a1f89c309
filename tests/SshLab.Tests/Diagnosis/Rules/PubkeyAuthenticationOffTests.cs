using Shouldly;
using SshLab.Diagnosis;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class PubkeyAuthenticationOffTests
{
    private const string Id = "pubkey-authentication-off";

    [Test]
    public void The_drop_in_that_counts_is_named_and_switched_on()
    {
        var facts = ConfiguredHost.With("PubkeyAuthentication yes", "  PubkeyAuthentication  no # policy", "pubkeyauthentication no");
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Evidence[0].ShouldBe($"{ConfiguredHost.DropIn} line 1: PubkeyAuthentication  no # policy");
        facts.EditOf(Id).ShouldBe((ConfiguredHost.DropIn, "  PubkeyAuthentication  yes # policy\n"));
    }

    [Test]
    public void The_block_that_counts_is_named() => ConfiguredHost.With("Match User alice\nPubkeyAuthentication no", "", "pubkeyauthentication no")
        .Finding(Id).Evidence[0].ShouldContain("(in the block Match User alice)");

    [Test]
    public void On_the_command_line_nothing_can_be_edited() => ConfiguredHost.With("", "", "pubkeyauthentication no").Sshd(sshd => sshd with { Options = "-o PubkeyAuthentication=no" })
        .Finding(Id).Changes.ShouldBeEmpty();

    [Test]
    public void A_line_that_the_running_sshd_may_not_have_read_counts_only_if_nothing_else_does()
    {
        var facts = ConfiguredHost.With("", "PubkeyAuthentication no", "pubkeyauthentication no")
            .Sshd(sshd => sshd with { ConfigurationFiles = [.. sshd.ConfigurationFiles!.Select(file => file with { IsNewerThanLoaded = true })] });
        facts.Blockers().ShouldBe([Id]);
        facts.Mode(FactsOf.Home, "0777").Blockers().ShouldBe(["home-writable-by-others"]);
    }

    [Test]
    public void Keys_that_are_taken_are_nothing() => ConfiguredHost.With("", "", "pubkeyauthentication yes").By(Id).ShouldBe(RuleResult.Healthy);
}
