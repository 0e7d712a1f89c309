using SshLab.Diagnosis.Client;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>ssh does not come to the end of its configuration: a <c>Match exec</c> line runs a program that does not end, or a file of it is a pipe or a device.</summary>
/// <remarks>Source: ssh_config(5), Match: "the specified command under the user's shell"; OpenSSH <c>readconf.c</c>, <c>execute_in_shell</c>, waits for it without a limit.</remarks>
internal sealed class ClientConfigHangs : IRule
{
    public string Id => "client-config-hangs";

    public string Title => "ssh does not come to the end of its configuration";

    public Cause Cause => Cause.Environment;

    public RuleResult Judge(FactSet facts)
    {
        if (facts.Client is not { } client)
            return RuleResult.Unknown(IdentityFaults.ClientUnseen);
        if (client.ConfigurationProblems.FirstOrDefault(problem => problem.Hangs) is not { } problem)
            return RuleResult.Healthy;
        var line = problem.Line is { } number && client.ConfigurationFiles.FirstOrDefault(file => file.Path == problem.File)?.Content is { } content
            ? SshdConfigLine.ReadAll(content).ElementAtOrDefault(number - 1) : null;
        var path = VisibleText.Of(problem.File);
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Side = Side.Client,
            Title = $"ssh does not get past {path}{(problem.Line is null ? "" : $" line {problem.Line}")}",
            Paths = [problem.File],
            Evidence =
            [
                $"`ssh -G` did not come to an end; the last that it said: {VisibleText.Of(problem.Said, 300)}",
                .. line is null ? Array.Empty<string>() : [new ClientConfigLine(problem.File, line.Number, line.Text).ToString()],
            ],
            NextStep = problem.Said.Contains("Executing command: ", StringComparison.Ordinal)
                ? "Run the command of that Match line by hand: it waits for something (a network that is not there, an answer from you). Give it a limit of its own (`timeout 2 …`), or take the line out."
                : $"See what the file is (`ls -l {path}`): ssh needs a regular file.",
        });
    }
}
