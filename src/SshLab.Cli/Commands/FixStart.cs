using SshLab.Cli.Output;
using SshLab.Cli.Ways;
using SshLab.Diagnosis;
using SshLab.Logins;
using SshLab.Repairs;
using SshLab.Shells;

namespace SshLab.Cli.Commands;

/// <summary>What a fix starts from: a way in to the server where one opens, and the diagnosis.</summary>
/// <param name="Way">The way in; null when only this machine can be mended.</param>
/// <param name="Report">The diagnosis.</param>
internal sealed record FixStart(IShell? Way, DiagnosisReport Report) : IAsyncDisposable
{
    /// <summary>Opens the way and diagnoses. Without a way that opens, this machine alone is looked at: its own faults can be what closes the way.</summary>
    /// <exception cref="NoWayInException">No way opens, and there is nothing to mend on this machine.</exception>
    public static async Task<FixStart> OpenAsync(Terminal terminal, LoginRequest request, IReadOnlySet<string> overrides, CancellationToken cancellation)
    {
        DiagnosisReport? alone = null;
        if (request.Way is null)
        {
            alone = await Outcome.DiagnoseAsync(terminal, request.Target, null, cancellation);
            if (alone.Login != LoginOutcome.Accepted && MendsHere(alone, overrides))
                return new FixStart(null, alone);
        }
        try
        {
            var opener = new WayOpener(terminal, request.Password) { Refused = alone?.Facts.Login };
            var way = await opener.OpenAsync(request.Way, request.Target, cancellation);
            var report = alone is null
                ? await Outcome.DiagnoseAsync(terminal, request.Target, way, cancellation)
                : await Outcome.LookAsync(terminal, alone, way, cancellation);
            return new FixStart(way, report) { FailedLogins = (report.Login == LoginOutcome.Refused ? 1 : 0) + opener.FailedLogins };
        }
        catch (NoWayInException)
        {
            alone ??= await Outcome.DiagnoseAsync(terminal, request.Target, null, cancellation);
            if (MendsHere(alone, overrides))
                return new FixStart(null, alone);
            throw;
        }
    }

    /// <summary>How many logins of this run the server has refused.</summary>
    public int FailedLogins { get; init; }

    public ValueTask DisposeAsync() => Way?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static bool MendsHere(DiagnosisReport report, IReadOnlySet<string> overrides) =>
        RepairPlan.From(report, overrides).Steps.Any(step => step.Side == Side.Client);
}
