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

    [TestCase(11, "none max-pk-ok:6", false)]
    [TestCase(12, "none max-pk-ok:6", true)]
    [TestCase(6, "touch-required", true)]
    [TestCase(5, "touch-required", false)]
    [TestCase(8, "none max-pk-ok:2", true)]
    public void Since_10_6_so_many_queries_do_not_count(int others, string options, bool blocked) =>
        Of10_6(With(others)).Sshd("pubkeyauthoptions", options).Blockers().ShouldBe(blocked ? [Id] : []);

    [Test]
    public void A_10_6_that_could_not_be_asked_has_its_defaults() => Of10_6(With(11)).Found().ShouldBeEmpty();

    [Test]
    public void Fewer_tries_than_usual_are_another_rule_s_to_tell_unless_the_usual_would_not_do_either()
    {
        With(4).Sshd("maxauthtries", "3").By(Id).Findings.ShouldBeEmpty();
        With(6).Sshd("maxauthtries", "3").By(Id).Findings.ShouldHaveSingleItem();
    }

    [Test]
    public void A_long_list_of_identity_files_is_too_long_without_an_agent_too()
    {
        var facts = With(0).Client(client => client with
        {
            Identities = [.. Enumerable.Range(1, 6).Select(number => client.Identities[0] with { Path = $"/home/me/.ssh/server-{number}", PublicKey = Numbered(number), PublicKeyBeside = null }), .. client.Identities],
        });
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Title.ShouldBe("ssh has 7 keys to offer, and the server gives up after 6");
    }

    [Test]
    public void Where_the_server_takes_none_of_them_their_number_is_not_why() => With(9).Content(FactsOf.Other).By(Id).Findings.ShouldBeEmpty();

    [Test]
    public void With_IdentitiesOnly_the_agent_s_keys_are_left_out() => With(9).Configured("identitiesonly", "yes").Found().ShouldBeEmpty();

    [Test]
    public void A_key_of_the_agent_that_is_configured_comes_first() =>
        With(9).Client(client => client with { AgentKeys = [.. client.AgentKeys!, FactsOf.Key] }).Found().ShouldBeEmpty();

    private static SshLab.Facts.FactSet With(int others) => ClientOf.Healthy().WithIdentity(identity => identity with { Named = false })
        .Client(client => client with { AgentKeys = [.. Enumerable.Range(1, others).Select(Numbered)] });

    private static SshLab.Facts.FactSet Of10_6(SshLab.Facts.FactSet facts) => facts.Server(server => server with { Sshd = server.Sshd with { Version = new Version(10, 6) } });

    private static PublicKey Numbered(int number)
    {
        var blob = FactsOf.Key.Blob.ToArray();
        blob[^1] = (byte)number;
        return PublicKey.FromBytes(blob)!;
    }
}
