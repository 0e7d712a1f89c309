using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Accounts;

/// <summary>What pam_time answers: every line that fits service, terminal and user has to allow the present hour. Pure.</summary>
/// <remarks>Source: time.conf(5); Linux-PAM <c>pam_time.c</c>, <c>check_account</c>. sshd's terminal is called <c>ssh</c>.</remarks>
internal static class TimeConf
{
    private const string Usual = "/etc/security/time.conf";
    private static readonly char[] Operators = ['&', '|'];

    public static PamAnswer Ask(IReadOnlyList<string> arguments, AccountView view)
    {
        var path = ListFile.Value(arguments, "conffile") ?? Usual;
        if (view.Server.TextFiles.GetValueOrDefault(path) is not { } file)
            return PamAnswer.Untold($"{path} was not read");
        PamAnswer? unsure = null;
        foreach (var (number, text) in Rules(file))
        {
            if (text.Split(';').Select(field => field.Trim()).ToList() is not [var services, var terminals, var users, var times])
                continue;
            var fits = All(Holds(services, word => SshPattern.Matches(view.PamService, word)), Holds(terminals, word => SshPattern.Matches("ssh", word)), Holds(users, word => IsUser(word, view)));
            if (fits == false)
                continue;
            var refused = fits is null || view.Server.Clock is not { } clock ? null : !Holds(times, word => Hours.Hold(word, clock.Wall));
            var where = $"{path} line {number}: {VisibleText.Of(text)}";
            if (refused == true)
                return new PamAnswer("perm_denied", $"{where}; it is {view.Server.Clock!.Wall:dddd HH:mm} on the server") { Path = path };
            if (refused is null)
                unsure ??= PamAnswer.Untold(where);
        }
        return unsure ?? PamAnswer.Passes;
    }

    private static IEnumerable<(int Number, string Text)> Rules(TextFileFacts file)
    {
        var lines = file.Lines;
        for (var at = 0; at < lines.Length; at++)
        {
            var (number, text) = (at + 1, lines[at].TrimEnd('\r'));
            while (text.EndsWith('\\') && at + 1 < lines.Length)
                text = text[..^1] + lines[++at].TrimEnd('\r');
            if (text.Split('#')[0].Trim() is { Length: > 0 } rule)
                yield return (number, rule);
        }
    }

    private static bool? IsUser(string word, AccountView view) => word.StartsWith('@') ? null : SshPattern.Matches(view.Account.Name, word);

    /// <summary>Words with ! before them and &amp; or | between them, gone through from left to right.</summary>
    private static bool? Holds(string list, Func<string, bool?> one)
    {
        bool? result = true;
        var (at, or) = (0, false);
        while (at <= list.Length)
        {
            var end = list.IndexOfAny(Operators, at) is >= 0 and var found ? found : list.Length;
            var word = list[at..end].Trim();
            var negated = word.StartsWith('!');
            var holds = one(word.TrimStart('!').Trim()) is { } plain ? plain != negated : (bool?)null;
            result = or ? Any(result, holds) : All(result, holds);
            or = end < list.Length && list[end] == '|';
            at = end + 1;
        }
        return result;
    }

    private static bool? All(params ReadOnlySpan<bool?> parts) => parts.Contains(false) ? false : parts.Contains(null) ? null : true;

    private static bool? Any(bool? one, bool? other) => one == true || other == true ? true : one is null || other is null ? null : false;
}
