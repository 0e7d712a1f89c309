using System.CommandLine;
using System.Text.Json.Nodes;
using SshLab.Cli.Output;
using SshLab.Facts;
using SshLab.Facts.Probes;
using SshLab.Facts.Reports;

namespace SshLab.Cli.Commands;

/// <summary>The options about a report of the server's facts, which its administrator makes where there is no way in.</summary>
internal sealed class ReportOptions
{
    private readonly Option<string?> _report = new("--report") { Description = "Judge by the report in this file, as the line that `diagnose` prints made it on the server; - reads it from standard input.", HelpName = "FILE" };
    private readonly Option<bool> _printProbe = new("--print-probe") { Description = "Only print the script that makes such a report, to read it and to run it on the server: sudo sh FILE." };

    /// <summary>Gives the command the options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_report);
        command.Add(_printProbe);
    }

    /// <summary>Whether only the script is wanted.</summary>
    public bool PrintsProbe(ParseResult parsed) => parsed.GetValue(_printProbe);

    /// <summary>Makes sure that the options go together.</summary>
    /// <exception cref="BadInputException">They do not.</exception>
    public void Check(ParseResult parsed, LoginRequest request, bool watch)
    {
        if (watch && PrintsProbe(parsed))
            throw new BadInputException("--print-probe only prints a script, and --watch tries a login: give one of them.");
        if (parsed.GetValue(_report) is null)
            return;
        if (watch)
            throw new BadInputException("--watch looks into sshd's log while the login is tried, through a way in, and --report takes the place of one: give one of them.");
        if (request.Via is not null)
            throw new BadInputException("--report and --via are two ways to the same facts: give one of them.");
        if (PrintsProbe(parsed))
            throw new BadInputException("--print-probe makes the script, and --report reads what it printed on the server: give one of them.");
    }

    /// <summary>Returns the report that was pasted; null when none was given.</summary>
    /// <exception cref="BadInputException">There is no such file, or no report in it.</exception>
    public async Task<ServerReport?> ReadAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_report) is not { } file)
            return null;
        return ServerReport.Parse(file == "-"
            ? await Terminal.ReadAllAsync(ServerReport.LongestText, cancellationToken)
            : await GivenFile.ReadAsync("The report", file, ServerReport.LongestText, "Name the file into which you pasted it, or give - and paste it into standard input.", cancellationToken));
    }

    /// <summary>Prints the script with the login's user and keys in it.</summary>
    public static async Task<int> PrintProbeAsync(Terminal terminal, LoginRequest request, bool json, CancellationToken cancellationToken)
    {
        var client = await ClientProbe.CollectAsync(request.Target, cancellationToken);
        var script = ReportRequest.Script(Diagnosis.Diagnoser.QuestionOf(new FactSet { Client = client }));
        if (json)
            JsonOutput.Write(terminal, new JsonObject { ["schema"] = 1, ["script"] = script });
        else
            await terminal.OutWriter.WriteAsync(script);
        return ExitCode.Done;
    }
}
