using System.Diagnostics;
using SshLab.Containers.Labs;
using SshLab.Containers.Scenarios;
using SshLab.Diagnosis;
using SshLab.Logins;
using SshLab.Repairs;

namespace SshLab.Cli.Demo;

/// <summary>Break, refuse, diagnose, fix, log in: every step is done on a real server, and judged by what it really did.</summary>
/// <param name="tell">Runs a step with its progress, and tells it.</param>
internal sealed class DemoStory(Func<string, Func<IProgress<string>, Task<DemoStep>>, Task<DemoStep>> tell)
{
    private const string Broken = "home-writable-by-others";

    /// <summary>Tells the whole story; whatever happens, nothing of it is left behind.</summary>
    public async Task<IReadOnlyList<DemoStep>> RunAsync(CancellationToken cancellation)
    {
        List<DemoStep> steps = [];
        var journal = Directory.CreateTempSubdirectory("sshlab-demo-");
        Lab? lab = null;
        try
        {
            steps.Add(await tell("Starting a server in a container", async progress => Up(lab = await Lab.StartAsync(new LabOptions { Progress = progress }, cancellation))));
            await TellAsync(lab!, journal.FullName, steps, cancellation);
        }
        finally
        {
            journal.Delete(recursive: true);
            if (lab is not null)
                steps.Add(await tell("Removing the server", _ => DownAsync(lab)));
        }
        return steps;
    }

    private async Task TellAsync(Lab lab, string journal, List<DemoStep> steps, CancellationToken cancellation)
    {
        steps.Add(await tell("Logging in", _ => LoginAsync("healthy-login", lab, LoginOutcome.Accepted, cancellation)));
        steps.Add(await tell("Breaking the server", _ => BreakAsync(lab, cancellation)));
        steps.Add(await tell("Logging in", _ => LoginAsync("refused-login", lab, LoginOutcome.Refused, cancellation)));
        var diagnosis = await tell("Looking at both sides", _ => DiagnoseAsync(lab, cancellation));
        steps.Add(diagnosis);
        steps.Add(await tell("Mending", _ => FixAsync(lab, diagnosis.Report!, journal, cancellation)));
        steps.Add(await tell("Logging in", _ => LoginAsync("healed-login", lab, LoginOutcome.Accepted, cancellation)));
    }

    private static DemoStep Up(Lab lab) => new("lab-up", true) { Command = "sshlab lab up", Outcome = $"Debian {lab.Image.Name}, OpenSSH {lab.Image.OpenSsh}, at {lab.Host} port {lab.Port}" };

    private static async Task<DemoStep> LoginAsync(string id, Lab lab, LoginOutcome told, CancellationToken cancellation)
    {
        var attempt = await LoginProbe.TryAsync(lab.Target, cancellation);
        return new DemoStep(id, attempt.Outcome == told) { Command = $"ssh -p {lab.Port} {lab.User}@{lab.Host}", Login = attempt, Outcome = attempt.LastWord };
    }

    private static async Task<DemoStep> BreakAsync(Lab lab, CancellationToken cancellation)
    {
        var scenario = ScenarioCatalogue.Find("home-world-writable") ?? throw new UnreachableException("The demo's scenario is part of this program.");
        await lab.BreakAsync(scenario, cancellation);
        return new DemoStep("break", true) { Command = scenario.Seed.Replace("\"$home\"", $"/home/{lab.User}", StringComparison.Ordinal).Trim(), Outcome = scenario.Title };
    }

    private static async Task<DemoStep> DiagnoseAsync(Lab lab, CancellationToken cancellation)
    {
        var report = await Diagnoser.DiagnoseAsync(lab.Target, lab.Root, cancellation);
        var blockers = report.Judgement.Findings.Where(finding => finding.Severity == Severity.Blocker).Select(finding => finding.Id).ToList();
        return new DemoStep("diagnose", blockers is [Broken]) { Command = $"sshlab diagnose lab:{lab.Name}", Report = report, Outcome = string.Join(", ", blockers) };
    }

    private static async Task<DemoStep> FixAsync(Lab lab, DiagnosisReport report, string journal, CancellationToken cancellation)
    {
        var plan = RepairPlan.From(report, new HashSet<string>());
        if (plan.IsEmpty)
            return new DemoStep("fix", false) { Outcome = "nothing to mend was found" };
        var repair = await new Repairer(new JournalStore(journal, TimeProvider.System)).ApplyAsync(lab.Root, plan, cancellation);
        return new DemoStep("fix", repair.Steps.All(step => step.Outcome == StepOutcome.Made))
        {
            Command = string.Join('\n', repair.Steps.Select(step => step.Command)),
            Repair = repair,
            Outcome = $"{repair.Steps.Count} change made",
        };
    }

    private static async Task<DemoStep> DownAsync(Lab lab)
    {
        await lab.DisposeAsync();
        return new DemoStep("lab-down", true) { Command = $"sshlab lab down {lab.Name}", Outcome = "nothing is left" };
    }
}
