using System.Text.Json.Nodes;
using NUnit.Framework;
using Shouldly;
using Spectre.Console;
using SshLab.Cli.Output;
using SshLab.Diagnosis;

namespace SshLab.Cli.Tests;

/// <summary>What servers and files say reaches people and programs as text, whatever is in it.</summary>
[Parallelizable(ParallelScope.All)]
public class HostileTextTests
{
    private const string Hostile = "\u001b]0;owned\u0007\u001b[2J\u009b31m[red]not markup[/] :skull: \u202eabc\u200b\rend";

    [TestCase(true)]
    [TestCase(false)]
    public void A_finding_cannot_steer_the_terminal(bool rich)
    {
        using var writer = new StringWriter();
        var finding = new Finding { Id = "home-missing", Severity = Severity.Blocker, Cause = Cause.Environment, Title = Hostile, Evidence = [Hostile], NextStep = Hostile };
        FindingPrinter.Print(PageOn(writer, rich, width: 500), finding);
        var shown = writer.ToString();
        foreach (var forbidden in new[] { "\u001b]", "\u001b[2J", "\u009b", "\u202e", "\u200b", "\r", "\u0007" })
            shown.ShouldNotContain(forbidden);
        shown.ShouldContain("\\x1b]0;owned\\x07");
        shown.ShouldContain("[red]not markup[/] :skull:");
    }

    [Test]
    public void Json_holds_no_raw_control_character()
    {
        var text = JsonOutput.Text(new JsonObject { ["evidence"] = Hostile });
        text.Where(character => char.IsControl(character) && character != '\n').ShouldBeEmpty();
        JsonNode.Parse(text)!["evidence"]!.GetValue<string>().ShouldBe(Hostile);
    }

    [TestCase(true)]
    [TestCase(false)]
    public void A_command_is_never_broken_into_lines(bool rich)
    {
        using var writer = new StringWriter();
        var command = "chmod o-w '" + string.Join(' ', Enumerable.Repeat("/home/alice", 40)) + "'";
        PageOn(writer, rich, width: 60).Command(command);
        writer.ToString().Count(character => character == '\n').ShouldBe(1);
        writer.ToString().ShouldContain(command);
    }

    private static Page PageOn(TextWriter writer, bool rich, int width)
    {
        if (!rich)
            return new Page(writer, null);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.Standard,
            Out = new AnsiConsoleOutput(writer),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = width;
        return new Page(writer, console);
    }
}
