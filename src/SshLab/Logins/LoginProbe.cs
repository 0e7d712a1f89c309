using SshLab.Facts;
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
    /// Where the key lets in and the configuration has what may stop ssh all the same, it logs in once more with that.
    /// </summary>
    /// <exception cref="ToolFailedException">There is no <c>ssh</c> on this machine.</exception>
    public static async Task<LoginAttempt> TryAsync(Target target, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        return await TryAsync(target, await SshConfigDump.AskAsync(target, cancellationToken).ConfigureAwait(false), new IdentityReadings(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The same where ssh was asked about its configuration already, and where others read identities too.</summary>
    internal static async Task<LoginAttempt> TryAsync(Target target, SshConfigDump dump, IdentityReadings readings, CancellationToken cancellationToken)
    {
        // An ssh that never gets out of its configuration, or starts itself without an end, is not started for that.
        if (dump.Hangs || dump.JumpLoop.Count > 0)
            return new LoginAttempt { Outcome = LoginOutcome.ClientError, Hung = dump.Hangs, Trace = TraceLines.From(string.Join('\n', dump.Said)), Command = CommandOf(target, []) };
        var identity = target.IdentityFile is null ? null : await readings.ReadAsync(await PathOfAsync(target.IdentityFile, cancellationToken).ConfigureAwait(false), named: true, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<string> quiet = [.. ByHand.SoonerTimeout(dump), .. await SshOptions.QuietAsync(cancellationToken).ConfigureAwait(false)];
        var attempt = await RunAsync(target, identity, [.. quiet, "-o", "ControlMaster=no", "-o", "ControlPath=none"], cancellationToken).ConfigureAwait(false);
        if (attempt.Outcome != LoginOutcome.Accepted || !await ByHand.MayFailAsync(target, dump, cancellationToken).ConfigureAwait(false))
            return attempt;
        var byHand = await RunAsync(target, identity, [.. ByHand.Kept(quiet), "-o", "ControlPersist=no"], cancellationToken).ConfigureAwait(false);
        return byHand.Outcome == LoginOutcome.Accepted ? attempt : byHand;
    }

    private static async Task<LoginAttempt> RunAsync(Target target, IdentityFacts? identity, IReadOnlyList<string> options, CancellationToken cancellationToken)
    {
        string[] only = identity is null ? [] : ["-o", "IdentitiesOnly=yes"];
        var command = new ProcessCommand("ssh", [.. target.SshArguments(["-vvv", .. options, .. SshOptions.Batch, "-o", "UpdateHostKeys=no", .. only]), Answer])
        {
            Environment = SshOptions.Environment, OutputLimit = 1024 * 1024, Mark = Begun,
        };
        var begun = TimeProvider.System.GetTimestamp();
        var (result, hung) = await RunAsync(command, cancellationToken).ConfigureAwait(false);
        var key = identity?.PublicKey ?? identity?.PublicKeyBeside;
        var printed = TraceLines.From(result.OutputText);
        var attempt = TraceReader.Read(TraceLines.From(result.Error), hung ? null : result.ExitCode, identity?.Path, key?.Fingerprint) with
        {
            Ran = printed.Contains(Word),
            Hung = hung,
            Lasted = TimeProvider.System.GetElapsedTime(begun),
            Printed = [.. printed.Where(line => line != Word).TakeLast(MostPrinted)],
            Command = CommandOf(target, only),
        };
        // No answer of the server's kept it: that it would have given up on by itself.
        return hung && attempt.Outcome == LoginOutcome.Refused ? attempt with { Outcome = LoginOutcome.ClientError } : attempt;
    }

    /// <summary>Runs it to its end; where there is none it is broken off, and that is an answer too.</summary>
    private static async Task<(ProcessResult Result, bool Hung)> RunAsync(ProcessCommand command, CancellationToken cancellationToken)
    {
        try
        {
            return (await command.RunAsync(cancellationToken).ConfigureAwait(false), false);
        }
        catch (ToolFailedException e) when (e is { TimedOut: true, Result: { } cut })
        {
            return (cut, true);
        }
    }

    private static string CommandOf(Target target, IReadOnlyList<string> only) => new ProcessCommand("ssh", [.. target.SshArguments(["-v", .. SshOptions.Batch, .. only]), Answer]).ToString();

    /// <summary>The file as ssh names it in its trace: a leading <c>~/</c>, which no shell replaced, becomes the home of passwd.</summary>
    private static async Task<string> PathOfAsync(string identity, CancellationToken cancellationToken) => identity.StartsWith("~/", StringComparison.Ordinal)
        ? await ClientProbe.HomeAsync(cancellationToken).ConfigureAwait(false) + identity[1..] : identity;
}
