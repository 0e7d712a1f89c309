using System.Security.Cryptography;
using System.Text;
using SshLab.Processes;

namespace SshLab.Shells;

/// <summary>
/// A host reached with the system's OpenSSH client, over one connection that all scripts share. The account's login shell may be any
/// (fish, csh); a POSIX <c>sh</c> must be on the host.
/// </summary>
public sealed class SshShell : IShell
{
    private const int ConnectionFailed = 255;
    private readonly Target _target;
    private readonly SshMaster _master;

    private SshShell(Target target, string via, SshMaster master)
    {
        _target = target;
        Via = via;
        _master = master;
    }

    /// <inheritdoc/>
    public string Via { get; }

    /// <summary>Logs in and makes sure that a POSIX <c>sh</c> answers.</summary>
    /// <param name="target">The login to use as the way in.</param>
    /// <param name="via">What the command calls this way in: <c>ssh</c>, <c>ssh:root@host</c>.</param>
    /// <param name="password">The account's password; null logs in by key or agent, and asks nobody.</param>
    /// <param name="cancellationToken">Gives up and closes the connection.</param>
    /// <exception cref="NoWayInException">The host cannot be reached, the login is refused, or there is no <c>sh</c>.</exception>
    /// <exception cref="ToolFailedException">There is no <c>ssh</c> on this machine.</exception>
    public static async Task<SshShell> ConnectAsync(Target target, string via, SshPassword? password, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(via);
        return new SshShell(target, via, await SshMaster.StartAsync(target, password, cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    /// <remarks>Exit code 255 is ssh's own for a lost connection; a script must not end with it.</remarks>
    /// <exception cref="NoWayInException">The connection was lost.</exception>
    public async Task<ShellResult> RunAsync(ShellScript script, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(script);
        // A login shell may print things of its own first (.cshrc, .bashrc): the script's output begins after this line.
        var mark = RandomNumberGenerator.GetHexString(32, lowercase: true) + "\n";
        var command = new ProcessCommand(UndisturbedSsh.Program,
            UndisturbedSsh.Arguments([.. _target.SshArguments(["-S", _master.Socket, "-o", "ControlMaster=no", .. _master.Quiet, .. SshOptions.Batch]), "exec sh"]))
        {
            Environment = SshOptions.Environment,
            Input = Encoding.UTF8.GetBytes($"printf '%s\\n' {mark}{script.Render()}"),
            Timeout = script.Timeout,
        };
        var result = await command.RunAsync(cancellationToken).ConfigureAwait(false);
        var start = result.Output.Span.IndexOf(Encoding.UTF8.GetBytes(mark));
        // Ctrl-C reaches ssh as well as us: then it is no lost connection.
        cancellationToken.ThrowIfCancellationRequested();
        if (result.ExitCode == ConnectionFailed || start < 0)
            throw SshTrouble.Lost(_target, result.Error);
        return new ShellResult(result.ExitCode, result.Output[(start + mark.Length)..], result.Error);
    }

    /// <summary>Closes the connection and removes its files.</summary>
    public ValueTask DisposeAsync() => _master.DisposeAsync();
}
