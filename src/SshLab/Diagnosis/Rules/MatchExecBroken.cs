using SshLab.Diagnosis.Client;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The program of a <c>Match exec</c> line cannot be run, so ssh passes over all that the block says, without a word.</summary>
/// <remarks>Source: ssh_config(5), Match: "if the command returns a zero exit status then the condition is considered true"; a shell that finds no such program ends with 127, or 126 where it may not run it.</remarks>
internal sealed class MatchExecBroken : IRule
{
    public string Id => "match-exec-broken";

    public string Title => "A block of ssh's configuration asks a program that cannot be run";

    public Cause Cause => Cause.Environment;

    public RuleResult Judge(FactSet facts)
    {
        if (facts.Client is not { } client)
            return RuleResult.Unknown(IdentityFaults.ClientUnseen);
        List<(ClientConfigFile File, int Line)> broken = [.. client.ConfigurationFiles.SelectMany(file => file.NotRun.Order().Select(line => (file, line)))];
        if (broken.Count == 0 || facts.Login?.Outcome == LoginOutcome.Accepted)
            return RuleResult.Healthy;
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            LastResort = true,
            Cause = Cause,
            Side = Side.Client,
            Title = $"ssh passes over a block of its configuration, because its program cannot be run: {string.Join(", ", broken.Take(3).Select(one => $"{VisibleText.Of(one.File.Path)} line {one.Line}"))}",
            Paths = [.. broken.Select(one => one.File.Path).Distinct()],
            Evidence = [.. broken.Take(5).SelectMany(one => Block(one.File, one.Line)), "the shell found no such program, or may not run it (ssh -G -vvv: command returned status 126 or 127)"],
            NextStep = "Install the program, or name it by its whole path; or take the Match line out where what stands below it is always meant.",
        });
    }

    /// <summary>The line, and the first of those that it decides about.</summary>
    private static IEnumerable<string> Block(ClientConfigFile file, int line) => file.Content is not { } content ? [$"{VisibleText.Of(file.Path)} line {line}"] :
        SshdConfigLine.ReadAll(content).Skip(line - 1).Where((one, index) => index == 0 || one.Keyword.Length > 0).Take(4)
            .TakeWhile((one, index) => index == 0 || !(one.Keyword.Equals("host", StringComparison.OrdinalIgnoreCase) || one.Keyword.Equals("match", StringComparison.OrdinalIgnoreCase)))
            .Select((one, index) => new ClientConfigLine(file.Path, one.Number, one.Text) + (index == 0 ? "" : ": not in force"));
}
