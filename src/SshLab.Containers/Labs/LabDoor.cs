using SshLab.Containers.Engines;

namespace SshLab.Containers.Labs;

/// <summary>The short way into a kept lab, past the engine and the lab's entry: for a program that is started many times in a row.</summary>
public static class LabDoor
{
    /// <summary>Starts a program as root on a lab's host; it does not go through its sshd.</summary>
    /// <param name="lab">The lab's name.</param>
    /// <param name="command">The program and its arguments, one item each.</param>
    /// <returns>Its streams; null where no such lab is kept, it has no such way, or nobody is behind it: <see cref="Lab.AttachAsync(string, CancellationToken)"/> then says which.</returns>
    public static IContainerProcess? TryOpen(string lab, IReadOnlyList<string> command) =>
        LabName.IsOne(lab) && LabRegistry.Has(lab) && LabDirectory.Of(lab).Door is var door && File.Exists(door) ? DoorProcess.TryOpen(door, command) : null;
}
