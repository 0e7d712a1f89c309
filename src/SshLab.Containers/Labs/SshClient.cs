using SshLab.Containers.Engines;

namespace SshLab.Containers.Labs;

/// <summary>The system's OpenSSH client, without which nobody logs in to a lab: a bare machine may lack it.</summary>
internal static class SshClient
{
    /// <summary>Installs it where it is missing and that is possible.</summary>
    /// <exception cref="SshLab.Processes.ToolFailedException">It is missing and cannot be installed.</exception>
    public static Task EnsureAsync(IProgress<string>? progress, CancellationToken cancellationToken) =>
        ProgramPath.Exists("ssh") && ProgramPath.Exists("ssh-keygen")
            ? Task.CompletedTask
            : DebianPackages.InstallAsync(["openssh-client"], "logging in to labs", progress, cancellationToken);
}
