using Spectre.Console;

namespace SshLab.Cli.Output;

/// <summary>The few styles of the command's output, by the name that <see cref="StyledText"/> uses.</summary>
internal static class Palette
{
    public static Style Find(string? name) => name switch
    {
        null => Style.Plain,
        "good" => new Style(Color.Green),
        "bad" => new Style(Color.Red, decoration: Decoration.Bold),
        "warn" => new Style(Color.Yellow),
        "dim" => new Style(Color.Grey),
        "strong" => new Style(decoration: Decoration.Bold),
        "command" => new Style(Color.Aqua),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such style."),
    };
}
