using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.LabTests.Scenarios;

/// <summary>The guard against contradicting rules sees what it is there to see.</summary>
public sealed class ContradictionsTests
{
    [Test]
    public void Opposite_modes_two_owners_and_a_finding_told_twice_are_contradictions()
    {
        var report = Report(
            Finding("a", new SetMode("/home/alice", Clear: 0b010_010)), Finding("b", new SetMode("/home/alice", Clear: 0, Add: 0b010_000)),
            Finding("c", new SetOwner("/home/alice", 0, "root")), Finding("d", new SetOwner("/home/alice", 1000, "alice")), Finding("d"));

        Contradictions.In(report).ShouldBe(
            [
                "d is found 2 times", "a wants `chmod go-w /home/alice`, and b wants `chmod g+w /home/alice`",
                "c wants `chown root /home/alice`, and d wants `chown alice /home/alice`",
            ]);
    }

    [Test]
    public void Changes_of_different_things_and_the_same_change_twice_are_none() =>
        Contradictions.In(Report(
            Finding("a", new SetMode("/home/alice", Clear: 0b010_010)), Finding("b", new SetMode("/home/alice", Clear: 0b000_010)),
            Finding("c", new SetMode("/home/alice/.ssh", Clear: 0, Add: 0b010_000)))).ShouldBeEmpty();

    private static Finding Finding(string id, params IReadOnlyList<Change> changes) =>
        new() { Id = id, Severity = Severity.Blocker, Cause = Cause.Damage, Title = id, Evidence = [id], Changes = changes };

    private static DiagnosisReport Report(params IReadOnlyList<Finding> findings) =>
        new() { Target = new Target("host"), Facts = FactSet.Empty, Judgement = new Judgement(findings, []) };
}
