using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class RootLoginRefusedTests
{
    private const string Id = "root-login-refused";

    [Test]
    public void Root_is_let_in_by_key_again()
    {
        var facts = AsRoot(ConfiguredHost.With("PermitRootLogin no", "", "permitrootlogin no"));
        facts.Finding(Id).Severity.ShouldBe(Severity.Blocker);
        facts.EditOf(Id).After.ShouldContain("\nPermitRootLogin prohibit-password\n");
    }

    [Test]
    public void A_key_without_a_command_is_not_enough_where_commands_are_asked_for()
    {
        var facts = AsRoot(ConfiguredHost.With("PermitRootLogin forced-commands-only", "", "permitrootlogin forced-commands-only"));
        facts.Finding(Id).Evidence.ShouldContain(line => line.Contains("line 1: ssh-ed25519 SHA256:") && line.EndsWith("has no command="));
        facts.Content($"environment=\"NOTE=command=\" {FactsOf.Line}\n").By(Id).Findings.ShouldHaveSingleItem();
        facts.Content($"command=\"/bin/backup\" {FactsOf.Line}\n").By(Id).ShouldBe(RuleResult.Healthy);
    }

    [Test]
    public void A_certificate_can_bring_its_command_or_its_line_can()
    {
        var facts = AsRoot(CertifiedHost.With(CertifiedHost.Good with { Principals = ["root"] }).Files("PermitRootLogin forced-commands-only").Resolved("permitrootlogin forced-commands-only")).Account(account => account with { Name = "root" });
        facts.By(Id).ShouldBe(RuleResult.Healthy);
        var bare = facts.Certificate(CertifiedHost.Good with { Principals = ["root"], CriticalOptions = [] });
        bare.Blockers().ShouldBe([Id]);
        bare.Finding(Id).Evidence.ShouldContain(line => line.Contains("force-command"));
        bare.Trust().Content($"cert-authority,command=\"/bin/backup\" {CertifiedHost.Authority}\n").By(Id).ShouldBe(RuleResult.Healthy);
    }

    [TestCase("yes")]
    [TestCase("without-password")]
    public void Other_values_let_a_key_in(string value) => AsRoot(ConfiguredHost.With("", "", $"permitrootlogin {value}")).By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Other_users_do_not_mind() => ConfiguredHost.With("PermitRootLogin no", "", "permitrootlogin no").By(Id).ShouldBe(RuleResult.Healthy);

    private static FactSet AsRoot(FactSet facts) => facts.Server(server => server with { Account = server.Account! with { Name = "root", Uid = 0 } });
}
