using SshLab.Containers.Images;
using SshLab.Containers.Labs;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Facts.Probes;
using SshLab.Logins;
using SshLab.Repairs;
using SshLab.Shells;

namespace SshLab.LabTests.Repairs;

/// <summary>An SELinux host on which repairs are made and taken back, without rules: the findings are written by hand.</summary>
internal sealed class EnforcingLab : IAsyncDisposable
{
    private readonly JournalStore _journal = new(Path.Combine(Path.GetTempPath(), $"sshlab-journal-{Guid.NewGuid():N}"), TimeProvider.System);

    private EnforcingLab(Lab lab) => Lab = lab;

    public Lab Lab { get; }

    public JournalStore Journal => _journal;

    public Repairer Repairer => new(_journal);

    public static async Task<EnforcingLab> StartAsync()
    {
        var image = LabImages.Find("selinux");
        ImageSetUp.Require(image);
        return new EnforcingLab(await Lab.StartAsync(new LabOptions { Image = image.Name, Engine = ImageSetUp.Engine }));
    }

    /// <summary>Runs a script as root on the host and returns what it prints.</summary>
    public async Task<string> OnAsync(string script, CancellationToken cancellationToken)
    {
        var answer = await Lab.Root.RunAsync(new(script), cancellationToken);
        answer.ExitCode.ShouldBe(0, answer.Error);
        return answer.OutputText;
    }

    /// <summary>Returns the SELinux type of a path.</summary>
    public async Task<string> TypeOfAsync(string path, CancellationToken cancellationToken) =>
        (await OnAsync($"stat -c %C {ShellQuoting.Quote(path)}", cancellationToken)).Trim().Split(':')[2];

    public async Task<LoginOutcome> LogInAsync(CancellationToken cancellationToken) => (await LoginProbe.TryAsync(Lab.Target, cancellationToken)).Outcome;

    /// <summary>Plans the changes as those of one finding, from what is so now.</summary>
    public async Task<RepairPlan> PlanAsync(IShell way, CancellationToken cancellationToken, params IReadOnlyList<Change> changes)
    {
        var server = await ServerProbe.CollectAsync(way, new ServerQuestion { User = Lab.User, ClientKeys = [] }, cancellationToken);
        var finding = new Finding { Id = "by-hand", Severity = Severity.Blocker, Cause = Cause.Damage, Title = "a finding", Evidence = ["seen"], Changes = changes };
        var plan = RepairPlan.From(
            new DiagnosisReport { Target = Lab.Target, Facts = new FactSet { Server = server }, Judgement = new Judgement([finding], []) }, new HashSet<string>());
        plan.Findings.Single().Decision.ShouldBe(RepairDecision.Mended, plan.Findings.Single().Reason);
        return plan;
    }

    public async ValueTask DisposeAsync()
    {
        if (Directory.Exists(_journal.Directory))
            Directory.Delete(_journal.Directory, recursive: true);
        await Lab.DisposeAsync();
    }
}
