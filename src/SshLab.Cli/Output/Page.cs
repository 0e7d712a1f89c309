using Spectre.Console;
using Spectre.Console.Rendering;

namespace SshLab.Cli.Output;

/// <summary>One stream for people: rich on a terminal; plain lines in a pipe, under NO_COLOR, or on a dumb terminal.</summary>
internal sealed class Page(IAnsiConsole console)
{
    /// <summary>Whether colours, boxes and moving parts are in place.</summary>
    public bool Rich { get; } = console.Profile.Capabilities.Ansi;

    /// <summary>How many characters a line has room for.</summary>
    public int Width => console.Profile.Width;

    /// <summary>The console itself, for what only Spectre draws.</summary>
    public IAnsiConsole Console => console;

    /// <summary>Writes an empty line.</summary>
    public void Line() => console.WriteLine();

    /// <summary>Writes text, broken at blanks where the terminal is narrower.</summary>
    public void Line(StyledText text, int indent = 0)
    {
        if (indent == 0 || Width - indent < 20)
            console.Write(text.Paragraph);
        else
            console.Write(new Padder(text.Paragraph, new Padding(indent, 0, 0, 0)));
        if (indent == 0 || Width - indent < 20)
            console.WriteLine();
    }

    /// <summary>Writes text that may be copied: never broken.</summary>
    public void Unbroken(StyledText text, int indent = 0)
    {
        console.Write(new string(' ', indent));
        console.Write(new Unbroken(text.Paragraph));
        console.WriteLine();
    }

    /// <summary>Writes a command that a person can copy and type.</summary>
    public void Command(string command, int indent = 2) => Unbroken($"{command:command}", indent);

    /// <summary>Writes a headline: a rule across the page on a terminal, underlined nowhere else.</summary>
    public void Headline(string text)
    {
        Line();
        if (Rich)
            console.Write(new Rule($"[bold]{Markup.Escape(VisibleText.Of(text))}[/]") { Justification = Justify.Left, Style = Palette.Find("dim") });
        else
            Line($"== {text} ==");
    }

    /// <summary>Writes something drawn.</summary>
    public void Write(IRenderable drawing) => console.Write(drawing);
}
