using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class KeyLeftInOldHomeTests
{
    private const string Id = "key-left-in-old-home";

    private static FactSet Moved(params PathFacts[] there) => FactsOf.Healthy().With(there)
        .Account(account => account with { Home = "/srv/alice", RealHome = there.Any(path => path is { Path: "/srv/alice", Kind: PathKind.Directory }) ? "/srv/alice" : null, OldHome = FactsOf.Home })
        .Server(server => server with { KeyFiles = [new KeyFileFacts { Configured = ".ssh/authorized_keys", Path = "/srv/alice/.ssh/authorized_keys" }] });

    [Test]
    public void A_new_home_that_does_not_exist_is_taken_back()
    {
        var facts = Moved(FactsOf.Directory("/srv", 0), FactsOf.Missing("/srv/alice"));

        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Cause.ShouldBe(Cause.Damage);
        facts.Commands().ShouldBe(["usermod -d /home/alice alice"]);
    }

    [Test]
    public void In_one_that_exists_the_key_is_installed()
    {
        var facts = Moved(FactsOf.Directory("/srv", 0), FactsOf.Directory("/srv/alice"), FactsOf.Missing("/srv/alice/.ssh"));

        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Cause.ShouldBe(Cause.Setup);
        facts.Finding(Id).NextStep!.ShouldContain("sshlab setup");
    }

    [Test]
    public void An_old_home_besides_a_key_that_lets_in_is_nobody_s_matter() =>
        FactsOf.Healthy().Account(account => account with { OldHome = "/srv/alice" }).Blockers().ShouldBeEmpty();
}
