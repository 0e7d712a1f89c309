using System.CommandLine;

namespace SshLab.Cli.Commands;

/// <summary>Options that several commands share, each described once.</summary>
internal static class CommonOptions
{
    public static Option<bool> Json() => new("--json") { Description = "Print one JSON object on standard output." };
}
