using SshLab.Facts;
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
    /// Where the key lets in and the configuration has what may stop ssh all the same, it logs in once more with that.
    /// </summary>
    /// <exception cref="ToolFailedException">There is no <c>ssh</c> on this machine.</exception>
    public static async Task<LoginAttempt> TryAsync(Target target, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        return await TryAsync(target, await SshConfigDump.AskAsync(target, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The same where ssh was asked about its configuration already.</summary>
    internal static async Task<LoginAttempt> TryAsync(Target target, SshConfigDump dump, CancellationToken cancellationToken)
    {
        // An ssh that never gets out of its configuration, or starts itself without an end, is not started for that.
        if (dump.Hangs || dump.JumpLoop.Count > 0)
            return new LoginAttempt { Outcome = LoginOutcome.ClientError, Hung = dump.Hangs, Trace = TraceLines.From(string.Join('\n', dump.Said)), Command = CommandOf(target, []) };
        var identity = target.IdentityFile is null ? null : await IdentityProbe.ReadAsync(await PathOfAsync(target.IdentityFile, cancellationToken).ConfigureAwait(false), named: true, cancellationToken).ConfigureAwait(false);
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
        var command = new ProcessCommand("ssh", [.. target.SshArguments(["-vvv", .. options, .. SshOptions.Batch, "-o", "UpdateHostKeys=no", .. only]), Nothing]) { Environment = SshOptions.Environment, OutputLimit = 1024 * 1024 };
        var key = identity?.PublicKey ?? identity?.PublicKeyBeside;
        LoginAttempt attempt;
        try
        {
            var result = await command.RunAsync(cancellationToken).ConfigureAwait(false);
            attempt = TraceReader.Read(TraceLines.From(result.Error), result.ExitCode, identity?.Path, key?.Fingerprint);
        }
        catch (ToolFailedException e) when (e.SaidUntilStopped is { } said)
        {
            attempt = TraceReader.Read(TraceLines.From(said), null, identity?.Path, key?.Fingerprint) with { Hung = true };
            // No answer of the server's kept it: that it would have given up on by itself.
            if (attempt.Outcome == LoginOutcome.Refused)
                attempt = attempt with { Outcome = LoginOutcome.ClientError };
        }
        return attempt with { Command = CommandOf(target, only) };
    }

    private static string CommandOf(Target target, IReadOnlyList<string> only) => new ProcessCommand("ssh", [.. target.SshArguments(["-v", .. SshOptions.Batch, .. only]), Nothing]).ToString();

    /// <summary>The file as ssh names it in its trace: a leading <c>~/</c>, which no shell replaced, becomes the home of passwd.</summary>
    private static async Task<string> PathOfAsync(string identity, CancellationToken cancellationToken) => identity.StartsWith("~/", StringComparison.Ordinal)
        ? await ClientProbe.HomeAsync(cancellationToken).ConfigureAwait(false) + identity[1..] : identity;
}
