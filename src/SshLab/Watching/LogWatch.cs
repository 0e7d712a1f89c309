using System.Security.Cryptography;
using SshLab.Facts;
using SshLab.Facts.Probes;
using SshLab.Logins;
using SshLab.Shells;

namespace SshLab.Watching;

/// <summary>
/// Tries one login while sshd logs what it decides for that user, and puts the server back as it was: files byte for byte, sshd
/// with its old configuration. Nothing is touched where sshd would not accept its configuration, or has not loaded it yet.
/// </summary>
/// <remarks>Source: sshd_config(5): LogLevel is allowed in a Match block, since 7.6; an included file's Match ends with the file.</remarks>
public static class LogWatch
{
    private static readonly Lazy<string> Script = new(() =>
        string.Concat(new[] { "frame", "sshd", "log", "policy", "configfiles" }.Select(ServerProbe.Fragment)) + WatchText());

    /// <summary>Tries the login once, watched.</summary>
    /// <param name="target">The login in question.</param>
    /// <param name="user">The account's name on the server.</param>
    /// <param name="way">The way in, as root.</param>
    /// <param name="cancellationToken">Gives up; the server is put back all the same.</param>
    /// <exception cref="RefusedToChangeException">The log level could not be raised without harm; nothing was changed.</exception>
    /// <exception cref="NoWayInException">The way in does not work. What was changed on the server takes itself back within two minutes.</exception>
    public static async Task<(LoginAttempt Login, ServerLogFacts Log)> TryAsync(Target target, string user, IShell way, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(way);
        LoginAttempt login;
        string raised;
        ProbeFrames? ended = null;
        try
        {
            raised = await BeginAsync(way, user, cancellationToken).ConfigureAwait(false);
            login = await LoginProbe.TryAsync(target, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // Whoever gives up still leaves the server as it was.
            ended = await RunAsync(way, user, "end", CancellationToken.None).ConfigureAwait(false);
        }
        return (login, new ServerLogFacts { Source = ended.Text("watch-source") ?? "", Raised = raised, Lines = TraceLines.From(ended.Text("watch-log") ?? "") });
    }

    private static async Task<string> BeginAsync(IShell way, string user, CancellationToken cancellationToken)
    {
        var frames = await RunAsync(way, user, "begin", cancellationToken).ConfigureAwait(false);
        return frames.Text("watch-raised") ?? throw new RefusedToChangeException(
            $"The log level was not raised, and nothing was changed on the server: {frames.Text("watch-refused") ?? "it did not say why"}. Diagnose without --watch, or look at sshd's log there yourself.");
    }

    private static async Task<ProbeFrames> RunAsync(IShell way, string user, string what, CancellationToken cancellationToken)
    {
        var nonce = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var result = await way.RunAsync(
            new ShellScript(Script.Value) { Variables = new Dictionary<string, string> { ["nonce"] = nonce, ["user"] = user, ["what"] = what } },
            cancellationToken).ConfigureAwait(false);
        var frames = ProbeFrames.Parse(result.Output, nonce);
        return frames.Complete ? frames : throw new NoWayInException(
            $"Watching sshd's log over {way.Via} broke off (exit code {result.ExitCode}: {result.Error.Trim()}). What was changed there takes itself back within two minutes: look for sshd_config.d/00-sshlab-watch.conf then.");
    }

    private static string WatchText()
    {
        using var stream = typeof(LogWatch).Assembly.GetManifestResourceStream("watch/watch.sh")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
