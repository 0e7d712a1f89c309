using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class AgentUnreachableTests
{
    private const string Id = "agent-unreachable";

    [Test]
    public void A_socket_that_is_left_over_explains_a_login_without_a_file()
    {
        var facts = Stale("SSH_AUTH_SOCK").WithIdentity(identity => identity with { Named = false, Exists = false, Kind = IdentityKind.Unknown, PublicKey = null, PublicKeyBeside = null });

        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Evidence.ShouldContain("the environment names it: SSH_AUTH_SOCK=/tmp/agent");
        facts.Finding(Id).NextStep!.ShouldContain("tmux");
    }

    [Test]
    public void The_line_that_names_the_socket_is_the_evidence()
    {
        var facts = Stale("IdentityAgent").ConfigFile("IdentityAgent /tmp/agent\n").WithIdentity(identity => identity with { Named = false, Kind = IdentityKind.PublicKey, Path = "/home/me/.ssh/of-the-agent.pub" });

        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Evidence.ShouldContain($"{ClientOf.Config} line 1: IdentityAgent /tmp/agent");
    }

    [Test]
    public void A_public_key_named_by_mistake_is_told_as_that() =>
        Stale("SSH_AUTH_SOCK").WithIdentity(identity => identity with { Kind = IdentityKind.PublicKey, Path = ClientOf.Identity + ".pub" }).Blockers().ShouldBe(["identity-is-public-key"]);

    [Test]
    public void An_encrypted_key_that_the_agent_was_to_unlock_is_told_with_it() =>
        Stale("SSH_AUTH_SOCK").WithIdentity(identity => identity with { Encrypted = true, PublicKey = null }).Blockers().ShouldBe([Id, "identity-encrypted"]);

    [Test]
    public void With_a_key_file_that_can_be_used_it_is_nothing() => Stale("SSH_AUTH_SOCK").By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void An_agent_that_never_answers_keeps_ssh_from_any_key() =>
        Stale("SSH_AUTH_SOCK").Client(client => client with { Agent = client.Agent! with { IsSilent = true } }).Blockers().ShouldBe([Id]);

    [Test]
    public void A_login_that_works_is_healthy() =>
        (Stale("SSH_AUTH_SOCK") with { Login = new() { Outcome = LoginOutcome.Accepted } }).By(Id).ShouldBe(RuleResult.Healthy);

    private static FactSet Stale(string setBy) => ClientOf.Healthy().Client(client => client with
    {
        Agent = new ClientAgent("/tmp/agent", setBy) { Trouble = "Error connecting to agent: Connection refused" },
    }) with { Login = new() { Outcome = LoginOutcome.ClientError } };
}
