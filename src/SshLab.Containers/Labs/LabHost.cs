using SshLab.Processes;
using SshLab.Shells;

namespace SshLab.Containers.Labs;

/// <summary>The scripts that run on a lab host itself.</summary>
internal static class LabHost
{
    /// <summary>The user whom labs are about; the images create it.</summary>
    public const string User = "alice";

    // chpasswd reads the password from its standard input, and printf is part of the shell: no argument list shows it.
    private const string Welcome = """
        set -eu
        printf '%s:%s\n' "$user" "$password" | chpasswd
        umask 077
        mkdir "$home/.ssh"
        printf '%s\n' "$key" > "$home/.ssh/authorized_keys"
        chown -R "$user:$user" "$home/.ssh"
        if command -v restorecon > /dev/null; then restorecon -R "$home/.ssh"; fi
        cat /etc/ssh/ssh_host_*_key.pub
        """;

    /// <summary>Gives the user a password and the key, and returns the host's public keys, a line each.</summary>
    public static async Task<IReadOnlyList<string>> WelcomeAsync(IShell root, string key, string password, CancellationToken cancellationToken)
    {
        var script = new ShellScript(Welcome)
        {
            Variables = new Dictionary<string, string> { ["user"] = User, ["home"] = $"/home/{User}", ["key"] = key, ["password"] = password },
        };
        var result = await RunAsync(root, script, "Installing the key on the new lab host", cancellationToken).ConfigureAwait(false);
        return result.OutputText.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Breaks the host.</summary>
    public static Task SeedAsync(IShell root, string seed, string key, string authority, CancellationToken cancellationToken) => RunAsync(
        root,
        new ShellScript($"uid=$(id -u \"$user\")\ngid=$(id -g \"$user\")\nset -eu\n{seed}")
        {
            Variables = new Dictionary<string, string> { ["user"] = User, ["home"] = $"/home/{User}", ["key"] = key, ["ca"] = authority },
        },
        "The scenario's script",
        cancellationToken);

    /// <summary>Returns sshd's log, at most its last 4 MiB.</summary>
    public static async Task<string> SshdLogAsync(IShell root, CancellationToken cancellationToken) =>
        (await RunAsync(root, new ShellScript("tail -c 4194304 /var/log/sshd.log"), "Reading sshd's log", cancellationToken).ConfigureAwait(false)).OutputText;

    // While auditd runs the kernel tells it alone, and nobody else; else its own log has them (1400 is AVC's number).
    private const string Denials = """
        [ -e /sys/fs/selinux/enforce ] || exit 0
        { grep -h '^type=AVC ' /var/log/audit/audit.log; dmesg | grep 'type=1400 .*avc: '; } 2> /dev/null | tail -c 4194304
        """;

    /// <summary>Returns the AVC records of the audit log, then those of the kernel's log, at most the last 4 MiB.</summary>
    public static async Task<string> DenialsAsync(IShell root, CancellationToken cancellationToken) =>
        (await RunAsync(root, new ShellScript(Denials), "Reading the audit log", cancellationToken).ConfigureAwait(false)).OutputText;

    private static async Task<ShellResult> RunAsync(IShell root, ShellScript script, string what, CancellationToken cancellationToken)
    {
        var result = await root.RunAsync(script, cancellationToken).ConfigureAwait(false);
        return result.ExitCode == 0 ? result : throw new ToolFailedException(
            $"{what} failed with exit code {result.ExitCode} on {root.Via}: {result.Error.Trim()} Look around with `sshlab lab exec`, or start another lab.");
    }
}
