using System.CommandLine;
using SshLab.Cli.Output;

namespace SshLab.Cli.Commands;

/// <summary><c>sshlab</c> itself: its commands and nothing else.</summary>
internal static class SshLabCommand
{
    // A plain command, because a RootCommand is named after its file.
    public static Command Create(Terminal terminal) => new("sshlab", "Makes SSH logins passwordless, says why a key is still refused, and repairs that safely.")
    {
        Help.Option(),
        new VersionOption(),
        DemoCommand.Create(terminal),
        SetupCommand.Create(terminal),
        DiagnoseCommand.Create(terminal),
        FixCommand.Create(terminal),
        UndoCommand.Create(terminal),
        ExplainCommand.Create(terminal),
        LabCommand.Create(terminal),
    };
}
