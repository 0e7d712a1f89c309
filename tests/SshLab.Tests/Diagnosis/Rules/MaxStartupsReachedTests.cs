using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class MaxStartupsReachedTests
{
    private const string Id = "max-startups-reached";

    private static readonly ListeningSocket Usual = new("0.0.0.0", 22);

    [Test]
    public void What_the_client_is_told_decides() =>
        UnansweredLogin.With(Usual).Saying("debug1: kex_exchange_identification: banner line 0: Exceeded MaxStartups").Blockers().ShouldBe([Id]);

    [Test]
    public void Where_it_is_told_less_sshd_s_title_decides()
    {
        var facts = UnansweredLogin.With(Usual).Saying("debug1: kex_exchange_identification: banner line 0: Not allowed at this time");

        facts.Sshd(sshd => sshd with { Startups = new SshdStartups(10, 10, 100) }).Blockers().ShouldBe([Id]);
        facts.Sshd(sshd => sshd with { Startups = new SshdStartups(0, 10, 100) }).Blockers().ShouldBe(["source-penalised"]);
        facts.By(Id).UnknownBecause.ShouldNotBeNull();
    }

    [Test]
    public void Sshd_s_log_goes_before_its_title() =>
        UnansweredLogin.With(Usual).Saying("debug1: kex_exchange_identification: banner line 0: Not allowed at this time")
            .Sshd(sshd => sshd with { Startups = new SshdStartups(0, 10, 100), Log = ["drop connection #10 from [192.0.2.7]:5 on [192.0.2.1]:22 Maxstartups"] }).Blockers().ShouldBe([Id]);

    [Test]
    public void A_login_that_is_answered_was_not_dropped() =>
        FactsOf.Healthy().Sshd(sshd => sshd with { Startups = new SshdStartups(100, 10, 100) }).Blockers().ShouldBeEmpty();
}
