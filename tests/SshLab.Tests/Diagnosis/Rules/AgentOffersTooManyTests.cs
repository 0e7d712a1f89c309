using NUnit.Framework;
using Shouldly;
using SshLab.Parsing;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class AgentOffersTooManyTests
{
    private const string Id = "agent-offers-too-many";

    [TestCase(5, false)]
    [TestCase(6, true)]
    public void The_right_key_must_come_within_MaxAuthTries(int others, bool blocked)
    {
        var facts = With(others);
        facts.Blockers().ShouldBe(blocked ? [Id] : []);
    }

    [Test]
    public void A_server_that_goes_on_asking_is_believed_until_it_gives_up()
    {
        var facts = With(9).Server(server => server with { Sshd = server.Sshd with { Version = new Version(10, 6) } });
        facts.Found().ShouldBeEmpty();
        (facts with { Login = new() { Outcome = SshLab.Logins.LoginOutcome.Refused, Trace = ["Received disconnect from 192.0.2.1 port 22:2: Too many authentication failures"] } }).Blockers().ShouldContain(Id);
    }

    [Test]
    public void With_IdentitiesOnly_the_agent_s_keys_are_left_out() => With(9).Configured("identitiesonly", "yes").Found().ShouldBeEmpty();

    [Test]
    public void A_key_of_the_agent_that_is_configured_comes_first() =>
        With(9).Client(client => client with { AgentKeys = [.. client.AgentKeys!, FactsOf.Key] }).Found().ShouldBeEmpty();

    private static SshLab.Facts.FactSet With(int others) => ClientOf.Healthy().WithIdentity(identity => identity with { Named = false })
        .Client(client => client with { AgentKeys = [.. Enumerable.Range(1, others).Select(Numbered)] });

    private static PublicKey Numbered(int number)
    {
        var blob = FactsOf.Key.Blob.ToArray();
        blob[^1] = (byte)number;
        return PublicKey.FromBytes(blob)!;
    }
}
