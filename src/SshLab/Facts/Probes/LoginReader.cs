using System.Globalization;

namespace SshLab.Facts.Probes;

/// <summary>Reads whether the account may log in at all: shadow, shell, nologin. Pure.</summary>
internal static class LoginReader
{
    private const int NologinLimit = 4096;

    public static ShadowFacts? Shadow(ProbeFrames frames)
    {
        if (frames.Find("shadow")?.Text.Split('\n') is not { Length: >= 1 } lines || lines[0].Split(' ') is not [var word, .. var field] || PasswordOf(word) is not { } state)
            return null;
        return new ShadowFacts
        {
            IsListed = frames.Find("shadow-missing") is null,
            Password = state,
            Field = field is [{ Length: > 0 } text] ? text : null,
            LastChange = Day(lines, 1),
            Maximum = Day(lines, 2),
            Inactive = Day(lines, 3),
            Expires = Day(lines, 4),
        };
    }

    public static ShellFacts? Shell(ProbeFrames frames) => frames.Text("shell-state") is not { } state ? null : new ShellFacts
    {
        State = state switch
        {
            "usable" => ShellState.Usable,
            "missing" => ShellState.Missing,
            "irregular" => ShellState.Irregular,
            "not-executable" => ShellState.NotExecutable,
            "closed" => ShellState.Closed,
            _ => ShellState.Unknown,
        },
        RealPath = frames.Text("shell-real"),
        Instead = frames.Text("shell-instead"),
    };

    /// <summary>Null when nobody looked.</summary>
    public static IReadOnlyList<NologinFacts>? Nologin(ProbeFrames frames) => frames.Find("today") is null ? null :
    [
        .. from frame in frames.All.Select((frame, index) => (frame, index))
           where frame.frame.Name == "nologin"
           let next = frame.index + 1 < frames.All.Count && frames.All[frame.index + 1] is { Name: "nologin-text" } text ? text : null
           select new NologinFacts(frame.frame.Text, next is { Content.Length: <= NologinLimit } ? next.Content : (ReadOnlyMemory<byte>?)null),
    ];

    public static int? Today(ProbeFrames frames) => int.TryParse(frames.Text("today"), CultureInfo.InvariantCulture, out var day) ? day : null;

    private static PasswordState? PasswordOf(string word) => word switch
    {
        "empty" => PasswordState.Empty,
        "set" => PasswordState.Set,
        "none" => PasswordState.None,
        "locked-bare" => PasswordState.LockedBare,
        "locked" => PasswordState.Locked,
        "locked-twice" => PasswordState.LockedTwice,
        _ => null,
    };

    /// <summary>The C library takes an empty field for -1, which is "not set".</summary>
    private static int? Day(string[] lines, int index) =>
        index < lines.Length && int.TryParse(lines[index], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var day) && day >= 0 ? day : null;
}
