using SshLab.Containers.Scenarios;
using SshLab.Diagnosis;
using SshLab.LabTests.Clients;
using SshLab.Logins;
using SshLab.Repairs;

namespace SshLab.LabTests.Scenarios;

/// <summary>The story of one scenario, from a healthy login to a host that is again as the scenario left it.</summary>
internal sealed class ScenarioStory(LabStage stage, IScenario scenario, CancellationToken cancellationToken)
{
    private readonly Expectation _expected = scenario.Expect(stage.Image);

    public async Task TellAsync()
    {
        // Where a login works in the end, that one proves that nothing else is in its way. A server that will not answer knows the
        // client's address by an earlier login alone, as real ones do.
        if (_expected is { Cure: ScenarioCure.None, Login: not LoginOutcome.Accepted } or { Login: LoginOutcome.Unreachable })
            (await stage.LogInAsync(cancellationToken)).ShouldBe(LoginOutcome.Accepted, "a lab is healthy before it is broken");
        await stage.BreakAsync(scenario, cancellationToken);
        var seeded = await stage.SnapshotAsync(cancellationToken);
        var seededHere = stage.ClientSnapshot();

        var report = await stage.DiagnoseAsync(cancellationToken);
        report.Login.ShouldBe(_expected.Login, "what a real login shows decides");
        if (!LoginClients.UnderTest.IsOpenSsh)
            LoginClients.UnderTest.Expected(_expected).ShouldContain(await stage.LogInAsync(cancellationToken), "the diagnosis logs in with OpenSSH's client, and another one may fare otherwise");
        Blockers(report.Judgement).ShouldBe(_expected.Findings, ignoreOrder: true);
        Contradictions.In(report).ShouldBeEmpty("two rules never say what cannot both be so");
        _expected.Risks.Except(Ids(report.Judgement, Severity.Risk)).ShouldBeEmpty("each risk that is expected is reported");
        if (scenario.Category == "harmless")
            Ids(report.Judgement, Severity.Risk).ShouldBeEmpty("what is harmless is not blamed, nor called a risk");
        _expected.Advice.Except(Ids(report.Judgement, Severity.Advice)).ShouldBeEmpty("each piece of advice that is expected is given");
        var unseen = RuleBook.Judge(report.Facts with { Login = null });
        // That a key is refused follows from the facts; that a session dies, or that nobody answers, may take a login to know.
        var decided = _expected.Login is LoginOutcome.Refused or LoginOutcome.Accepted
            ? _expected.Findings.Except(_expected.SeenByLogin) : _expected.Findings.Intersect(Blockers(unseen));
        Blockers(unseen).ShouldBe(decided, ignoreOrder: true, "the facts alone decide, whether or not a login was tried");

        var cure = await Cure.ApplyAsync(_expected.Cure, stage, report, cancellationToken);
        var mended = await stage.SnapshotAsync(cancellationToken);
        seeded.DifferencesTo(mended).Keys.ShouldBe(cure.ChangedPaths, ignoreOrder: true, Told(seeded, mended));
        seededHere.DifferencesTo(stage.ClientSnapshot()).Keys.ShouldBe(cure.ChangedHere, ignoreOrder: true, "of this machine's files only, and all, that the changes name may differ");
        if (!cure.ChangedAnything)
            return;

        (await stage.LogInAsync(cancellationToken)).ShouldBe(LoginOutcome.Accepted, "the cure has to let the user in");
        await cure.UndoAsync(cancellationToken);
        var undone = await stage.SnapshotAsync(cancellationToken);
        seededHere.DifferencesTo(stage.ClientSnapshot()).Values.ShouldBeEmpty("undo restores this machine's files, byte for byte");
        seeded.DifferencesTo(undone).Values.ShouldBeEmpty("undo restores what the scenario had left, byte for byte");
    }

    private static IEnumerable<string> Blockers(Judgement judgement) => Ids(judgement, Severity.Blocker);

    private static IEnumerable<string> Ids(Judgement judgement, Severity severity) =>
        judgement.Findings.Where(finding => finding.Severity == severity).Select(finding => finding.Id);

    private static string Told(HostSnapshot seeded, HostSnapshot mended) =>
        "only, and all, that the changes name may differ:\n" + string.Join('\n', seeded.DifferencesTo(mended).Values);
}
