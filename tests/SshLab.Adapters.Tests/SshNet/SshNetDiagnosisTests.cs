using SshLab.Containers.Labs;
using SshLab.Containers.Scenarios;
using SshLab.Diagnosis;
using SshLab.Logins;
using SshLab.Repairs;
using SshLab.SshNet;

namespace SshLab.Adapters.Tests.SshNet;

/// <summary>A diagnosis and a repair through a client that a program has already, as root and as the user.</summary>
[CancelAfter(120_000)]
public sealed class SshNetDiagnosisTests
{
    [TestCase("ssh-dir-world-writable")]
    [TestCase("home-world-writable-and-key-truncated")]
    [TestCase("authorized-keys-root-only")]
    public async Task Root_finds_out_why_mends_it_and_takes_it_back(string scenario, CancellationToken cancellationToken)
    {
        await using var lab = await Lab.StartAsync(null, cancellationToken);
        using var client = await Doors.AsRootAsync(lab, cancellationToken);
        await lab.BreakAsync(ScenarioCatalogue.Find(scenario)!, cancellationToken);
        await using var shell = new SshNetShell(client);
        using var folder = new KeyFolder();
        var repairer = new Repairer(new JournalStore(folder.File("journal"), TimeProvider.System));

        var report = await Diagnoser.DiagnoseAsync(lab.Target, shell, cancellationToken);
        report.Via.ShouldBe($"ssh:root@{lab.Host}:{lab.Port}");
        Blockers(report).ShouldBe(ScenarioCatalogue.Find(scenario)!.Expect(lab.Image).Findings, ignoreOrder: true);

        var entry = await repairer.ApplyAsync(shell, RepairPlan.From(report, new HashSet<string>()), cancellationToken);
        (await SshNetLogin.TryAsync(lab.Target, cancellationToken)).Outcome.ShouldBe(LoginOutcome.Accepted);
        (await LoginProbe.TryAsync(lab.Target, cancellationToken)).Outcome.ShouldBe(LoginOutcome.Accepted);

        await repairer.UndoAsync(shell, entry, cancellationToken);
        (await SshNetLogin.TryAsync(lab.Target, cancellationToken)).Outcome.ShouldBe(LoginOutcome.Refused);
    }

    [TestCase("ssh-dir-world-writable")]
    [TestCase("key-wrapped-over-lines")]
    public async Task The_user_whose_key_is_refused_mends_it_over_a_login_by_password(string scenario, CancellationToken cancellationToken)
    {
        await using var lab = await Lab.StartAsync(new LabOptions { Scenario = ScenarioCatalogue.Find(scenario) }, cancellationToken);
        using var client = await Doors.ByPasswordAsync(lab, cancellationToken);
        await using var shell = new SshNetShell(client);
        using var folder = new KeyFolder();

        var report = await Diagnoser.DiagnoseAsync(lab.Target, shell, cancellationToken);
        Blockers(report).ShouldBe(ScenarioCatalogue.Find(scenario)!.Expect(lab.Image).Findings, ignoreOrder: true);
        await new Repairer(new JournalStore(folder.File("journal"), TimeProvider.System)).ApplyAsync(shell, RepairPlan.From(report, new HashSet<string>()), cancellationToken);

        (await SshNetLogin.TryAsync(lab.Target, cancellationToken)).Outcome.ShouldBe(LoginOutcome.Accepted);
    }

    [Test]
    public async Task What_the_user_may_not_see_is_unknown_and_not_guessed(CancellationToken cancellationToken)
    {
        await using var lab = await Lab.StartAsync(new LabOptions { Scenario = ScenarioCatalogue.Find("ssh-dir-root-only") }, cancellationToken);
        using var client = await Doors.ByPasswordAsync(lab, cancellationToken);
        await using var shell = new SshNetShell(client);

        var report = await Diagnoser.DiagnoseAsync(lab.Target, shell, cancellationToken);

        report.Facts.Server.ShouldNotBeNull().CollectedAs.ShouldNotBe(0);
        report.Judgement.Unknown.ShouldNotBeEmpty();
    }

    private static IEnumerable<string> Blockers(DiagnosisReport report) => report.Judgement.Findings.Where(finding => finding.Severity == Severity.Blocker).Select(finding => finding.Id);
}
