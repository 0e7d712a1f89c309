using System.CommandLine;
using SshLab.Cli.Output;
using SshLab.Cli.Ways;
using SshLab.Diagnosis;
using SshLab.Logins;

namespace SshLab.Cli.Commands;

/// <summary><c>sshlab diagnose</c>: tries the login, looks at both sides, says what blocks it.</summary>
internal static class DiagnoseCommand
{
    public static Command Create(Terminal terminal)
    {
        var login = new LoginArguments();
        var reports = new ReportOptions();
        var trace = new Option<bool>("--trace") { Description = "Print ssh's trace with the lines that matter marked and explained." };
        var watch = new Option<bool>("--watch") { Description = "Have sshd log why it decides as it does, for this user and this one login; takes a way in as root, and puts everything back." };
        var json = CommonOptions.Json();
        var command = new Command("diagnose", "Tries the login and says why the key is refused.");
        login.AddTo(command);
        reports.AddTo(command);
        command.Add(trace);
        command.Add(watch);
        command.Add(json);
        command.SetAction(async (parsed, cancellation) =>
        {
            var request = await login.ReadAsync(parsed, cancellation);
            reports.Check(parsed, request, parsed.GetValue(watch));
            if (reports.PrintsProbe(parsed))
                return await ReportOptions.PrintProbeAsync(terminal, request, parsed.GetValue(json), cancellation);
            var report = await reports.ReadAsync(parsed, cancellation) is { } pasted
                ? await Outcome.DiagnoseByReportAsync(terminal, request.Target, pasted, cancellation)
                : await RunAsync(terminal, request, parsed.GetValue(watch), cancellation);
            if (parsed.GetValue(json))
                JsonOutput.Write(terminal, parsed.GetValue(trace) ? TracePrinter.AddTo(ReportJson.Of(report), report.Facts.Login) : ReportJson.Of(report));
            else
                Print(terminal.Out, request, report, parsed.GetValue(trace));
            return Outcome.ExitCodeOf(report);
        });
        return command;
    }

    /// <summary>Diagnoses by the way that was given; without one, by the login itself if it works, else from this side only.</summary>
    private static async Task<DiagnosisReport> RunAsync(Terminal terminal, LoginRequest request, bool watch, CancellationToken cancellation)
    {
        var opener = new WayOpener(terminal, request.Password);
        if (request.Way is not null)
        {
            await using var way = await opener.OpenAsync(request.Way, request.Target, cancellation);
            return watch
                ? await Outcome.WatchAsync(terminal, request.Target, way, cancellation)
                : await Outcome.DiagnoseAsync(terminal, request.Target, way, cancellation);
        }
        if (watch)
            throw new BadInputException("--watch raises the log level on the server, so it needs a way in as root: give one with --via (ssh:root@HOST, docker:CONTAINER, lab:NAME, local).");
        var report = await Outcome.DiagnoseAsync(terminal, request.Target, way: null, cancellation);
        if (report.Login != LoginOutcome.Accepted)
            return report;
        await using var itself = await opener.OpenAsync(null, request.Target, cancellation);
        return await Outcome.DiagnoseAsync(terminal, request.Target, itself, cancellation);
    }

    private static void Print(Page page, LoginRequest request, DiagnosisReport report, bool trace)
    {
        ReportPrinter.Print(page, report);
        if (trace && report.Facts.Login is { } attempt)
            TracePrinter.Print(page, attempt);
        NextStepPrinter.Print(page, request, report, trace);
    }
}
