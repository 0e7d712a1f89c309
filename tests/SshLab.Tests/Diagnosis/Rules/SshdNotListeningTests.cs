using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class SshdNotListeningTests
{
    private const string Id = "sshd-not-listening";

    [Test]
    public void Where_nobody_listens_it_is_said_and_nothing_is_started()
    {
        var facts = UnansweredLogin.With();

        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Cause.ShouldBe(Cause.Environment);
        facts.Finding(Id).NextStep!.ShouldContain("systemctl enable --now ssh");
        facts.Commands().ShouldBeEmpty();
    }

    [Test]
    public void Where_systemd_listens_in_its_place_it_is_not() => UnansweredLogin.With().Sshd(sshd => sshd with { OpenPorts = [22] }).Blockers().ShouldBeEmpty();

    [Test]
    public void Where_something_answers_it_is_not() => FactsOf.Healthy().Sshd(sshd => sshd with { Running = false, ListeningOn = [] }).Blockers().ShouldBeEmpty();

    [Test]
    public void A_name_that_is_not_known_says_nothing_of_the_server() =>
        UnansweredLogin.With().Saying("ssh: Could not resolve hostname nowhere: Name or service not known").By(Id).Findings.ShouldBeEmpty();

    [Test]
    public void Without_root_it_cannot_be_seen() => UnansweredLogin.With().Sshd(sshd => sshd with { Running = null, ListeningOn = null }).By(Id).UnknownBecause!.ShouldContain("root");
}
