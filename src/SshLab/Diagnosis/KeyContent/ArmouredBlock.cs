using SshLab.Parsing;

namespace SshLab.Diagnosis.KeyContent;

/// <summary>A block of lines between a BEGIN and an END line.</summary>
internal sealed record ArmouredBlock(AuthorizedKeysLine First, AuthorizedKeysLine Last, IReadOnlyList<string> Body)
{
    private const int MostLines = 1000;

    /// <summary>Finds the blocks whose first line begins so; one without an end goes on to the file's last line.</summary>
    public static IEnumerable<ArmouredBlock> In(AuthorizedKeys content, Func<string, bool> begins, string end)
    {
        for (var at = 0; at < content.Lines.Count; at++)
        {
            if (!begins(content.Lines[at].Text.Trim()))
                continue;
            var first = content.Lines[at];
            List<string> body = [];
            var last = first;
            for (at++; at < content.Lines.Count && body.Count < MostLines; at++)
            {
                last = content.Lines[at];
                if (last.Text.Trim().StartsWith(end, StringComparison.Ordinal))
                    break;
                body.Add(last.Text.Trim());
            }
            yield return new ArmouredBlock(first, last, body);
        }
    }
}
