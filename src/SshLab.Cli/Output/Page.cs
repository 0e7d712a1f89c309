using Spectre.Console;
using SshLab.Parsing;

namespace SshLab.Cli.Output;

/// <summary>One stream for people: rich on a terminal; plain lines, never broken, in a pipe, under NO_COLOR, or on a dumb terminal.</summary>
/// <param name="writer">The stream.</param>
/// <param name="console">The terminal on that stream; null where the page is plain.</param>
internal sealed class Page(TextWriter writer, IAnsiConsole? console)
{
    /// <summary>The terminal, for what only Spectre draws; null where the page is plain.</summary>
    public IAnsiConsole? Console => console;

    /// <summary>Whether colours, line drawing and moving parts are in place.</summary>
    public bool Rich => console is not null;

    /// <summary>Writes an empty line.</summary>
    public void Line() => Write(new StyledText());

    /// <summary>Writes text, on a terminal broken at blanks.</summary>
    /// <param name="text">The text.</param>
    /// <param name="indent">How many blanks stand before it.</param>
    /// <param name="hang">How many more stand before its second line and those that follow.</param>
    public void Line(StyledText text, int indent = 0, int hang = 0)
    {
        if (console is null)
        {
            Write(text, indent);
            return;
        }
        var width = Math.Max(30, console.Profile.Width - indent - hang);
        foreach (var (line, index) in text.Wrap(width).Select((line, index) => (line, index)))
        {
            console.Write(new string(' ', index == 0 ? indent : indent + hang));
            console.Write(line);
            console.WriteLine();
        }
    }

    /// <summary>Writes text that may be copied: never broken.</summary>
    public void Unbroken(StyledText text, int indent = 0) => Write(text, indent);

    /// <summary>Writes a command that a person can copy and type.</summary>
    public void Command(string command, int indent = 2) => Unbroken($"{command:command}", indent);

    /// <summary>Writes a headline: a rule across the page on a terminal.</summary>
    public void Headline(string text)
    {
        Line();
        if (console is not null)
            console.Write(new Rule($"[bold]{Markup.Escape(VisibleText.Whole(text))}[/]") { Justification = Justify.Left, Style = Palette.Find("dim") });
        else
            Line($"== {text} ==");
    }

    private void Write(StyledText text, int indent = 0)
    {
        if (console is null)
        {
            writer.WriteLine(new string(' ', text.Plain.Length == 0 ? 0 : indent) + text.Plain.TrimEnd());
            return;
        }
        console.Write(new string(' ', indent));
        console.Write(new Unbroken(text.OnOneLine()));
        console.WriteLine();
    }
}
