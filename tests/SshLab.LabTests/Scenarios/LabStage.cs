using System.Diagnostics;
using System.Text.Json;
using SshLab.Containers.Images;
using SshLab.Containers.Labs;
using SshLab.Containers.Scenarios;
using SshLab.Diagnosis;
using SshLab.LabTests.Clients;
using SshLab.LabTests.Transcripts;
using SshLab.Logins;
using SshLab.Repairs;
using SshLab.Shells;

namespace SshLab.LabTests.Scenarios;

/// <summary>One lab and what a story plays out on it; everything is written down, and a failure brings its evidence.</summary>
internal sealed class LabStage : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly PooledLab _pooled;
    private readonly Lab _lab;
    private readonly Transcript _transcript;
    private LoginAttempt? _login;
    private DiagnosisReport? _report;

    private HostSnapshot? _last;
    private bool _broken;
    private bool _failed;

    private LabStage(PooledLab pooled, Transcript transcript)
    {
        (_pooled, _lab) = (pooled, pooled.Lab);
        _transcript = transcript;
        Root = new TranscribedShell(_lab.Root, transcript);
    }

    public LabImage Image => _lab.Image;

    public Target Target => _lab.Target;

    /// <summary>The lab's password and the lines of its private key.</summary>
    public IReadOnlyList<string> Secrets => _transcript.Secrets;

    /// <summary>Where the transcript is written.</summary>
    public string TranscriptFolder => _transcript.Folder;

    /// <summary>Where the changes of this stage are recorded.</summary>
    public JournalStore Journal { get; } = new(Path.Combine(Path.GetTempPath(), $"sshlab-journal-{Guid.NewGuid():N}"), TimeProvider.System);

    /// <summary>The lab's root shell, written down.</summary>
    public IShell Root { get; }

    /// <summary>What stands in the lab's file system now; not written down, for it is long and tells a reader nothing.</summary>
    public async Task<HostSnapshot> SnapshotAsync(CancellationToken cancellationToken) => _last = await (_last ?? _pooled.Pristine.Before).AgainAsync(_lab.Root, cancellationToken);

    /// <summary>What stands in the scenario's folder of this machine; empty when it has none.</summary>
    public HostSnapshot ClientSnapshot() => ClientFolder.Look(_lab.ScenarioId is null ? null : Path.GetDirectoryName(_lab.IdentityFile));

    public static async Task<LabStage> StartAsync(string name, LabImage image, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var pooled = await LabPool.TakeAsync(image, cancellationToken);
        var stage = new LabStage(pooled, Transcript.Of(name, pooled.Lab));
        stage.Note("lab", [$"{pooled.Lab.Name}, image {image.Name}, ready after {clock.Elapsed.TotalSeconds:0.00} s"]);
        return stage;
    }

    public async Task BreakAsync(IScenario scenario, CancellationToken cancellationToken)
    {
        _transcript.Add($"broken: {scenario.Title}", scenario.Seed);
        _broken = true;
        await _lab.BreakAsync(scenario, cancellationToken);
    }

    /// <summary>Logs in with the client under test.</summary>
    public async Task<LoginOutcome> LogInAsync(CancellationToken cancellationToken)
    {
        WriteDown(_login = await LoginClients.UnderTest.TryAsync(_lab, cancellationToken));
        return _login.Outcome;
    }

    public async Task<DiagnosisReport> DiagnoseAsync(CancellationToken cancellationToken)
    {
        _report = await Diagnoser.DiagnoseAsync(Target, Root, cancellationToken);
        if (_report.Facts.Login is { } login)
            WriteDown(_login = login);
        Note($"diagnosis: {_report.Verdict}", _report.Judgement.Findings.Select(finding =>
            $"{finding.Severity} {finding.Id}: {finding.Title}\n{Lines(finding.Evidence.Concat(finding.Changes.Select(change => change.Command)))}"));
        return _report;
    }

    public void Note(string heading, IEnumerable<string> lines) => _transcript.Add(heading, string.Join('\n', lines));

    /// <summary>Plays the story; when it fails, its message shows the client's trace, the server's log and the facts.</summary>
    public async Task TellAsync(Func<Task> story)
    {
        try
        {
            await story();
        }
        catch (Exception e)
        {
            _failed = true;
            throw new AssertionException($"{e.Message}\n\n{await EvidenceAsync()}", e);
        }
        finally
        {
            _transcript.Save();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Directory.Exists(Journal.Directory))
            Directory.Delete(Journal.Directory, recursive: true);
        if (_failed || (_broken && _last is null))
            await LabPool.DiscardAsync(_pooled);
        else if (await LabPool.GiveBackAsync(_pooled, _last) is { } reason)
            TestContext.Out.WriteLine($"The lab is not used again: {reason}");
    }

    private async Task<string> EvidenceAsync()
    {
        // The test's own time may be up already; the evidence gets a little of its own.
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var log = await _lab.SshdLogAsync(deadline.Token);
        var facts = _report is null ? "none" : JsonSerializer.Serialize(_report.Facts with { Login = null }, Indented);
        _transcript.AddFile("sshd.log", log);
        _transcript.AddFile("facts.json", facts);
        return $"""
            --- the last lines of the client's trace ({_login?.Outcome}) ---
            {Last(60, _login?.Trace ?? [])}
            --- the last lines of sshd's log ---
            {Last(60, log.TrimEnd().Split('\n'))}
            --- the facts ---
            {facts}
            """;
    }

    private void WriteDown(LoginAttempt login) =>
        _transcript.Add($"$ {login.Command}", $"{login.Outcome}, exit code {login.ExitCode}\n{string.Join('\n', login.Trace)}");

    private static string Last(int count, IReadOnlyList<string> lines) => string.Join('\n', lines.Skip(lines.Count - count));

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Select(line => "    " + line));
}
