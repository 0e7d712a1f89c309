using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Repairs;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class KeyOptionsBrokenTests
{
    private const string Id = "key-options-broken";

    [Test]
    public void The_finding_shows_the_line_and_the_fingerprint()
    {
        var finding = FactsOf.Healthy().Content("no-pty, no-user-rc " + FactsOf.Line).Finding(Id);
        finding.Cause.ShouldBe(Cause.Damage);
        finding.Title.ShouldStartWith("/home/alice/.ssh/authorized_keys, line ");
        finding.Evidence.ShouldContain(line => line.Contains(FactsOf.Key.Fingerprint));
        finding.Changes.ShouldHaveSingleItem().ShouldBeOfType<ReplaceContent>();
    }

    [Test]
    public void Beside_a_good_line_it_does_not_matter() => FactsOf.Healthy().Content(FactsOf.Line + "\n" + "no-pty, no-user-rc " + FactsOf.Line).Blockers().ShouldBeEmpty();

    [Test]
    public void What_only_newer_servers_know_is_left_as_it_is()
    {
        var facts = FactsOf.Healthy().Content("expiry-time=\"20991231235900Z\" " + FactsOf.Line);
        facts.Blockers().ShouldBeEmpty();
        facts.Server(server => server with { Sshd = server.Sshd with { Version = new Version(8, 4) } }).Finding(Id).Changes.ShouldBeEmpty();
    }

    [Test]
    public void Content_that_was_not_read_is_not_judged() => FactsOf.Healthy().Unread().By(Id).UnknownBecause.ShouldNotBeNull();
}
