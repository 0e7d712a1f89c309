using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class ClientConfigNotReadableTests
{
    private const string Id = "client-config-not-readable";
    private const string Unresolved = "ssh: Could not resolve hostname srv: Name or service not known";

    [Test]
    public void A_file_at_which_ssh_stops_is_told_in_its_words()
    {
        var facts = ClientOf.Healthy().ConfigFile("User alice\n").Client(client => client with
        {
            ConfigurationProblems = [new ClientConfigProblem("/home/me/.ssh/extra", null, "Can't open user config file /home/me/.ssh/extra: Permission denied") { CannotOpen = true }],
        });

        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Evidence[0].ShouldContain("Permission denied");
        facts.Finding(Id).NextStep!.ShouldContain("/home/me/.ssh/extra");
    }

    [Test]
    public void The_own_file_that_ssh_passes_over_explains_an_alias_that_is_no_host()
    {
        var facts = Unread(owner: 0) with { Login = TraceReader.Read([Unresolved], 255) };

        facts.Found().ShouldBe([Id]);
        facts.Finding(Id).Severity.ShouldBe(Severity.Blocker);
        facts.Finding(Id).NextStep!.ShouldContain("chown");
    }

    [Test]
    public void It_explains_a_user_that_the_server_does_not_have() =>
        (Unread(owner: 0).Client(client => client with { UserNamed = false }) is var facts ? facts with { Server = facts.Server! with { AccountMissing = true, Account = null } } : facts).Blockers().ShouldBe([Id]);

    [Test]
    public void A_login_that_works_without_it_is_warned_only() => Unread(owner: 0).Finding(Id).Severity.ShouldBe(Severity.Risk);

    [Test]
    public void A_mode_that_shuts_its_owner_out_is_mended() => Unread(ClientOf.Me).Commands().ShouldBe(["chmod u+r /home/me/.ssh/config"]);

    [Test]
    public void Nothing_is_said_of_files_that_ssh_reads() => ClientOf.Healthy().ConfigFile("User alice\n").By(Id).ShouldBe(RuleResult.Healthy);

    private static SshLab.Facts.FactSet Unread(int owner) => ClientOf.Healthy().ConfigFile("").Client(client => client with
    {
        UnreadConfiguration = ClientOf.Config,
        Files = client.Files! with { Paths = new Dictionary<string, PathFacts>(client.Files.Paths) { [ClientOf.Config] = ClientOf.Node(ClientOf.Config, owner: owner, mode: owner == ClientOf.Me ? 0 : 0b110_000_000) } },
    });
}
