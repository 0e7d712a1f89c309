using System.CommandLine;
using SshLab.Cli.Output;
using SshLab.Containers;
using SshLab.Containers.Labs;

namespace SshLab.Cli.Commands;

/// <summary><c>sshlab lab</c>: disposable hosts, healthy or broken on purpose.</summary>
internal static class LabCommand
{
    public static Command Create(Terminal terminal) => new("lab", "Disposable OpenSSH hosts in containers, healthy or broken on purpose.")
    {
        LabImagesCommand.Create(terminal),
        LabScenariosCommand.Create(terminal),
        LabUpCommand.Create(terminal),
        LabListCommand.Create(terminal),
        LabExecCommand.Create(),
        LabLogsCommand.Create(terminal),
        LabCheckCommand.Create(terminal),
        LabSshCommand.Create(),
        LabDownCommand.Create(terminal),
        LabPruneCommand.Create(terminal),
    };

    /// <summary>Returns the entry of a kept lab.</summary>
    /// <exception cref="BadInputException">No lab has that name.</exception>
    public static LabState Find(string name) => LabRegistry.Find(name)
        ?? throw NearestMatch.Error("lab", name, [.. LabRegistry.List().Select(lab => lab.Name)], "`sshlab lab up` starts one.");

    /// <summary>Returns the argument that names a kept lab.</summary>
    public static Argument<string> Name() => new("NAME") { Description = "The lab's name; `sshlab lab list` shows them." };
}
