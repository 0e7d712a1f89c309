using System.CommandLine;

namespace SshLab.Cli.Commands;

/// <summary>Options that several commands share, each described once.</summary>
internal static class CommonOptions
{
    public static Option<bool> Json() => new("--json") { Description = "Print one JSON object on standard output." };

    public static Option<bool> DryRun() => new("--dry-run") { Description = "Show what would be changed, and change nothing." };

    public static Option<bool> Yes() => new("--yes") { Description = "Change it without asking." };
}
