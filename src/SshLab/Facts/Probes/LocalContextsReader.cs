using System.Globalization;

namespace SshLab.Facts.Probes;

/// <summary>Reads the server's own rules about labels; what is no rule is left out. Pure.</summary>
/// <remarks>Source: selabel_file(5), the formats of <c>file_contexts.local</c> and <c>file_contexts.subs</c>.</remarks>
internal static class LocalContextsReader
{
    private static readonly char[] Blanks = [' ', '\t', '\r'];

    public static IReadOnlyList<LocalFileContext> Rules(ProbeFrames frames) =>
        [.. Words(frames, "selinux-contexts-local").Select(rule => rule.Words switch
        {
            [var expression, var context] => new LocalFileContext(rule.Line, expression, null, context),
            [var expression, ['-', _] kind, var context] => new LocalFileContext(rule.Line, expression, kind, context),
            _ => null,
        }).OfType<LocalFileContext>()];

    public static IReadOnlyList<LocalEquivalence> Equivalences(ProbeFrames frames) =>
        [.. Words(frames, "selinux-contexts-subs").Select(rule => rule.Words is [['/', _, ..] path, ['/', ..] like] ? new LocalEquivalence(rule.Line, path, like) : null).OfType<LocalEquivalence>()];

    private static IEnumerable<(int Line, string[] Words)> Words(ProbeFrames frames, string name)
    {
        foreach (var text in frames.Find(name)?.Lines ?? [])
        {
            if (text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries) is [var number, .. var words] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var line))
                yield return (line, words);
        }
    }
}
