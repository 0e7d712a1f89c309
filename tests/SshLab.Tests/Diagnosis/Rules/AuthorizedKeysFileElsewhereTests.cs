using System.Text;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class AuthorizedKeysFileElsewhereTests
{
    private const string Id = "authorized-keys-file-elsewhere";
    private const string There = "/etc/ssh/keys/alice";

    [Test]
    public void Another_place_than_the_usual_one_is_named_and_the_usual_one_added()
    {
        var facts = LookingAt(There);
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Cause.ShouldBe(Cause.Policy);
        facts.Finding(Id).Evidence.ShouldContain($"{ConfiguredHost.DropIn} line 1: AuthorizedKeysFile {There}");
        facts.Finding(Id).Evidence.ShouldContain($"{FactsOf.Keys} holds the client's key, and is not looked at");
        facts.EditOf(Id).ShouldBe((ConfiguredHost.DropIn, $"AuthorizedKeysFile {There} .ssh/authorized_keys\n"));
    }

    [Test]
    public void What_bars_the_way_to_the_other_place_is_not_what_keeps_the_key_out()
    {
        const string Tilde = "/root/.ssh/authorized_keys";
        var facts = LookingAt(Tilde).With(FactsOf.Directory("/root", 0, 0b111_000_000), FactsOf.Directory("/root/.ssh", 0, 0b111_000_000), FactsOf.Missing(Tilde));
        facts.Blockers().ShouldBe([Id]);
        facts.Finding("path-not-searchable").Severity.ShouldBe(Severity.Risk);
    }

    [Test]
    public void No_place_at_all_becomes_the_usual_one()
    {
        var facts = LookingAt(null);
        facts.Blockers().ShouldBe([Id]);
        facts.EditOf(Id).After.ShouldBe("AuthorizedKeysFile .ssh/authorized_keys\n");
    }

    [Test]
    public void A_key_that_is_in_neither_place_was_never_installed() =>
        LookingAt(There).Server(server => server with { StrayKeyFiles = [] }).By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void A_program_may_hand_it_out_all_the_same() => LookingAt(null).Resolved("authorizedkeyscommand /usr/local/bin/keys").By(Id).UnknownBecause!.ShouldContain("/usr/local/bin/keys");

    [Test]
    public void A_key_where_sshd_looks_is_nothing() => ConfiguredHost.With("", "", "authorizedkeysfile .ssh/authorized_keys").By(Id).ShouldBe(RuleResult.Healthy);

    private static FactSet LookingAt(string? path) => ConfiguredHost.With("", $"AuthorizedKeysFile {path ?? "none"}", $"authorizedkeysfile {path ?? "none"}")
        .With(FactsOf.Missing("/etc/ssh/keys"))
        .Server(server => server with
        {
            KeyFiles = path is null ? [] : [new KeyFileFacts { Configured = path, Path = path }],
            StrayKeyFiles = [new StrayKeyFile { Path = FactsOf.Keys, Account = "alice", HasClientKey = true, Content = Encoding.UTF8.GetBytes(FactsOf.Line + "\n") }],
        });
}
