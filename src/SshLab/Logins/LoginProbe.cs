using SshLab.Facts.Probes;
using SshLab.Processes;
using SshLab.Shells;

namespace SshLab.Logins;

/// <summary>Tries one real login with the system's <c>ssh</c>: the oracle of every diagnosis.</summary>
public static class LoginProbe
{
    private const string Word = "sshlab-login";

    /// <summary>A remote command that every login shell understands, and that tells by one word that it was run: a start-up file may end the session before, and with code 0.</summary>
    internal const string Answer = "echo " + Word;

    /// <summary>What ssh says when the server has begun with the command; the rest takes no time, unless the session hangs.</summary>
    private const string Begun = "exec request accepted";

    private const int MostPrinted = 20;

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
        var command = new ProcessCommand("ssh", [.. arguments, Answer]) { Environment = SshOptions.Environment, OutputLimit = 1024 * 1024, Mark = Begun };
        var (result, hung) = await RunAsync(command, cancellationToken).ConfigureAwait(false);
        var key = identity?.PublicKey ?? identity?.PublicKeyBeside;
        var printed = TraceLines.From(result.OutputText);
        return TraceReader.Read(TraceLines.From(result.Error), hung ? null : result.ExitCode, identity?.Path, key?.Fingerprint) with
        {
            Ran = printed.Contains(Word),
            Hung = hung,
            Printed = [.. printed.Where(line => line != Word).TakeLast(MostPrinted)],
            Command = new ProcessCommand("ssh", [.. target.SshArguments(["-v", .. SshOptions.Batch, .. only]), Answer]).ToString(),
        };
    }

    /// <summary>Runs it to its end; a session that hangs is broken off, and that is an answer too.</summary>
    private static async Task<(ProcessResult Result, bool Hung)> RunAsync(ProcessCommand command, CancellationToken cancellationToken)
    {
        try
        {
            return (await command.RunAsync(cancellationToken).ConfigureAwait(false), false);
        }
        catch (ToolFailedException e) when (e is { TimedOut: true, Result: { } cut } && TraceReader.Read(TraceLines.From(cut.Error), null).AuthenticatedBy is not null)
        {
            return (cut, true);
        }
    }

    /// <summary>The file as ssh names it in its trace: a leading <c>~/</c>, which no shell replaced, becomes the home of passwd.</summary>
    private static async Task<string> PathOfAsync(string identity, CancellationToken cancellationToken) => identity.StartsWith("~/", StringComparison.Ordinal)
        ? await ClientProbe.HomeAsync(cancellationToken).ConfigureAwait(false) + identity[1..] : identity;
}
