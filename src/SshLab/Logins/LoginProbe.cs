using SshLab.Facts.Probes;
using SshLab.Processes;
using SshLab.Shells;

namespace SshLab.Logins;

/// <summary>Tries one real login with the system's <c>ssh</c>: the oracle of every diagnosis.</summary>
public static class LoginProbe
{
    /// <summary>A remote command that every login shell understands, and that does nothing.</summary>
    private const string Nothing = "exit 0";

    /// <summary>
    /// Logs in once, asking nobody, over a connection of its own. The user's own configuration stays in force: it may be the fault.
    /// With a named identity, only that key's success counts; another key that gets in leaves the attempt refused.
    /// </summary>
    /// <exception cref="ToolFailedException">There is no <c>ssh</c> on this machine, or it hung.</exception>
    public static async Task<LoginAttempt> TryAsync(Target target, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        var identity = target.IdentityFile is null ? null : await IdentityProbe.ReadAsync(await PathOfAsync(target.IdentityFile, cancellationToken).ConfigureAwait(false), named: true, cancellationToken).ConfigureAwait(false);
        string[] only = identity is null ? [] : ["-o", "IdentitiesOnly=yes"];
        var arguments = target.SshArguments(
            ["-vvv", .. SshOptions.Quiet, .. SshOptions.Batch, "-o", "ControlMaster=no", "-o", "ControlPath=none", "-o", "UpdateHostKeys=no", .. only]);
        var command = new ProcessCommand("ssh", [.. arguments, Nothing]) { Environment = SshOptions.Environment, OutputLimit = 1024 * 1024 };
        var begun = TimeProvider.System.GetTimestamp();
        var result = await command.RunAsync(cancellationToken).ConfigureAwait(false);
        var lasted = TimeProvider.System.GetElapsedTime(begun);
        var key = identity?.PublicKey ?? identity?.PublicKeyBeside;
        return TraceReader.Read(TraceLines.From(result.Error), result.ExitCode, identity?.Path, key?.Fingerprint) with
        {
            Lasted = lasted,
            Command = new ProcessCommand("ssh", [.. target.SshArguments(["-v", .. SshOptions.Batch, .. only]), Nothing]).ToString(),
        };
    }

    /// <summary>The file as ssh names it in its trace: a leading <c>~/</c>, which no shell replaced, becomes the home of passwd.</summary>
    private static async Task<string> PathOfAsync(string identity, CancellationToken cancellationToken) => identity.StartsWith("~/", StringComparison.Ordinal)
        ? await ClientProbe.HomeAsync(cancellationToken).ConfigureAwait(false) + identity[1..] : identity;
}
