using System.CommandLine;
using System.Text.Json.Nodes;
using SshLab.Cli.Output;
using SshLab.Containers;
using SshLab.Diagnosis;

namespace SshLab.Cli.Commands;

/// <summary><c>sshlab explain ID</c>: the page of a rule. Without an id: the list of them.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string?>("ID") { Description = "The id of a finding, as diagnose prints it; none lists all.", Arity = ArgumentArity.ZeroOrOne };
        var json = CommonOptions.Json();
        var command = new Command("explain", "Explains a finding: what it means, why sshd refuses, and how it is mended.") { id, json };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(id) is { } wanted)
                ShowPage(terminal, Find(wanted), parsed.GetValue(json));
            else
                ShowList(terminal, parsed.GetValue(json));
            return ExitCode.Done;
        });
        return command;
    }

    private static IRule Find(string id) =>
        RuleBook.Rules.FirstOrDefault(rule => rule.Id == id)
        ?? throw NearestMatch.Error("finding", id, [.. RuleBook.Rules.Select(rule => rule.Id)], "`sshlab explain` lists them with their titles.");

    private static void ShowPage(Terminal terminal, IRule rule, bool json)
    {
        var page = RuleBook.Page(rule.Id) ?? rule.Title;
        if (json)
            JsonOutput.Write(terminal, new JsonObject { ["schema"] = 1, ["id"] = rule.Id, ["title"] = rule.Title, ["cause"] = JsonOutput.Word(rule.Cause), ["page"] = page });
        else
            MarkdownPrinter.Print(terminal.Out, page);
    }

    private static void ShowList(Terminal terminal, bool json)
    {
        if (json)
        {
            JsonOutput.Write(terminal, new JsonObject
            {
                ["schema"] = 1,
                ["rules"] = JsonOutput.Array(RuleBook.Rules.Select(rule =>
                    new JsonObject { ["id"] = rule.Id, ["title"] = rule.Title, ["cause"] = JsonOutput.Word(rule.Cause) })),
            });
            return;
        }
        foreach (var rule in RuleBook.Rules)
            terminal.Out.Line($"{rule.Id,-36:command} {rule.Title}");
    }
}
