using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class SourcePenalisedTests
{
    private const string Id = "source-penalised";

    private static FactSet Dropped(string log) => UnansweredLogin.With(new ListeningSocket("0.0.0.0", 22))
        .Saying("debug1: kex_exchange_identification: banner line 0: Not allowed at this time").Sshd(sshd => sshd with { Log = [log] });

    [Test]
    public void Sshd_s_log_names_the_penalty()
    {
        var facts = Dropped("drop connection #0 from [192.0.2.7]:5 on [192.0.2.1]:22 penalty: failed authentication");

        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Cause.ShouldBe(Cause.Environment);
        facts.Commands().ShouldBeEmpty();
    }

    [Test]
    public void A_drop_for_another_reason_is_no_penalty() => Dropped("drop connection #9 from [192.0.2.7]:5 on [192.0.2.1]:22 Maxstartups").By(Id).Findings.ShouldBeEmpty();

    [Test]
    public void Without_log_and_title_nothing_is_said() =>
        UnansweredLogin.With(new ListeningSocket("0.0.0.0", 22)).Saying("debug1: kex_exchange_identification: banner line 0: Not allowed at this time").By(Id).UnknownBecause.ShouldNotBeNull();
}
