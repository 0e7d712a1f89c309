namespace SshLab.Shells;

/// <summary>
/// A way to run a POSIX sh script on one host. Implementations: <c>LocalShell</c> (this machine),
/// <c>SshShell</c> (one multiplexed connection of the system's OpenSSH client), a lab's root channel,
/// <c>SshNetShell</c> of SshLab.SshNet (a connected client of SSH.NET).
/// </summary>
public interface IShell : IAsyncDisposable
{
    /// <summary>The way in, as the command writes it: <c>local</c>, <c>ssh</c>, <c>ssh:root@host</c>, <c>docker:NAME</c>, <c>lab:NAME</c>.</summary>
    string Via { get; }

    /// <summary>Runs the script in one round trip: <c>sh</c> reads it from its standard input.</summary>
    /// <param name="script">What to run.</param>
    /// <param name="cancellationToken">Gives up waiting and ends the script where that is possible.</param>
    /// <exception cref="NoWayInException">The way in does not work, or the host has no <c>sh</c>.</exception>
    Task<ShellResult> RunAsync(ShellScript script, CancellationToken cancellationToken = default);
}
