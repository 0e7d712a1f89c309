using System.CommandLine;
using SshLab.Cli.Output;

namespace SshLab.Cli.Commands;

/// <summary><c>sshlab lab</c>: disposable hosts, healthy or broken on purpose.</summary>
internal static class LabCommand
{
    public static Command Create(Terminal terminal) => new("lab", "Disposable OpenSSH hosts in containers, healthy or broken on purpose.")
    {
        LabImagesCommand.Create(terminal),
        LabScenariosCommand.Create(terminal),
        LabUpCommand.Create(terminal),
        LabLogsCommand.Create(terminal),
        LabSshCommand.Create(terminal),
    };

    /// <summary>Returns the argument that names a kept lab.</summary>
    public static Argument<string> Name() => new("NAME") { Description = "The lab's name; `sshlab lab list` shows them." };
}
