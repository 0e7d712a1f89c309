namespace SshLab.Cli.Output;

/// <summary>Shows a page of Markdown: headings, lists, code; on a terminal with styles, elsewhere the text as it is written.</summary>
internal static class MarkdownPrinter
{
    public static void Print(Page page, string markdown)
    {
        var code = false;
        foreach (var line in markdown.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                code = !code;
            else if (code || line.StartsWith("    ", StringComparison.Ordinal))
                page.Command(line.Trim(), 4);
            else
                PrintText(page, line);
        }
    }

    private static void PrintText(Page page, string line)
    {
        if (line.Length == 0)
            page.Line();
        else if (line[0] == '#')
            page.Line($"{line.TrimStart('#', ' '):strong}");
        else
            page.Line(Inline(line), 0, line.StartsWith("- ", StringComparison.Ordinal) ? 2 : 0);
    }

    /// <summary>Code in backticks gets the style of commands, text in double asterisks that of what matters.</summary>
    private static StyledText Inline(string line)
    {
        var text = new StyledText();
        var pieces = line.Split('`');
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i % 2 == 1)
            {
                text.AppendFormatted(pieces[i], "command");
                continue;
            }
            var parts = pieces[i].Split("**");
            for (var j = 0; j < parts.Length; j++)
                text.AppendFormatted(parts[j], j % 2 == 1 ? "strong" : null);
        }
        return text;
    }
}
