using SshLab.Facts;
using SshLab.Logins;
using SshLab.Shells;

namespace SshLab.Watching;

/// <summary>
/// Tries one login while sshd logs what it decides for that user, and puts the server back as it was: files byte for byte, sshd
/// with its old configuration. Where the sshd that runs cannot be had to log more without harm, a second one with the same
/// configuration stands beside it for this login, on a port that nobody uses.
/// </summary>
/// <remarks>Source: sshd_config(5): LogLevel is allowed in a Match block, since 7.6; an included file's Match ends with the file.</remarks>
public static class LogWatch
{
    /// <summary>Tries the login once, watched; where a second sshd is asked, once at each.</summary>
    /// <param name="target">The login in question.</param>
    /// <param name="client">What ssh makes of it: the user, the host and the port.</param>
    /// <param name="way">The way in, as root.</param>
    /// <param name="cancellationToken">Gives up; the server is put back all the same.</param>
    /// <exception cref="RefusedToChangeException">sshd could not be watched without harm; the server is as it was.</exception>
    /// <exception cref="NoWayInException">The way in does not work. What was changed on the server takes itself back within two minutes.</exception>
    public static async Task<(LoginAttempt Login, ServerLogFacts Log)> TryAsync(Target target, ClientFacts client, IShell way, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(way);
        cancellationToken.ThrowIfCancellationRequested();
        var script = new WatchScript(way, client.User);
        var beginning = await script.BeginAsync().ConfigureAwait(false);
        LoginAttempt login;
        LoginAttempt? second = null;
        WatchEnd end;
        try
        {
            login = await LoginProbe.TryAsync(target, cancellationToken).ConfigureAwait(false);
            if (beginning.Second is { } sshd)
                second = await sshd.TryAsync(target, client, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // Whoever gives up still leaves the server as it was.
            end = await script.EndAsync().ConfigureAwait(false);
        }
        if (beginning.Second is { } unreached && second is null)
            throw unreached.NotReached();
        var lines = TraceLines.From(end.Log);
        return (login, new ServerLogFacts
        {
            Source = beginning.Second?.Description ?? end.Source,
            Raised = beginning.Raised,
            Lines = beginning.Second is null ? WatchedLines.Of(lines, client.User) : lines,
        });
    }
}
