using System.Security.Cryptography;
using System.Text;
using SshLab.Containers.Engines;
using SshLab.Shells;

namespace SshLab.Containers.Labs;

/// <summary>The open shell of a <see cref="RootChannel"/>: scripts go in, each answer comes back framed by a random marker.</summary>
internal sealed class ChannelSession(IContainerProcess process)
{
    private readonly ChannelReader _output = new(process.Output);
    private readonly ChannelReader _error = new(process.Error);

    /// <summary>The program whose streams are used.</summary>
    public IContainerProcess Process { get; } = process;

    /// <summary>The number of the shell's process, and of its session, inside the container.</summary>
    public string Pid { get; private set; } = "";

    /// <summary>Asks the shell for its process number; also shows that it answers.</summary>
    public async Task LearnPidAsync(CancellationToken cancellationToken) =>
        Pid = (await ExchangeAsync(nonce => $"printf '%s' \"$$\"; printf '{nonce} 0\\n'; printf '{nonce}\\n' >&2\n", cancellationToken).ConfigureAwait(false)).OutputText;

    /// <summary>Runs a script in a shell of its own.</summary>
    /// <exception cref="EndOfStreamException">The connection ended; the message holds the engine's last words.</exception>
    public Task<ShellResult> RunAsync(string script, CancellationToken cancellationToken) =>
        ExchangeAsync(nonce => $"sh <<'{nonce}'\n{script}\n{nonce}\nprintf '{nonce} %d\\n' \"$?\"; printf '{nonce}\\n' >&2\n", cancellationToken);

    private async Task<ShellResult> ExchangeAsync(Func<string, string> frame, CancellationToken cancellationToken)
    {
        var nonce = $"sshlab-{RandomNumberGenerator.GetHexString(32, lowercase: true)}";
        var marker = Encoding.ASCII.GetBytes(nonce);
        // A pending read of a pipe does not always heed a token; it always ends with its pipe.
        await using var abort = cancellationToken.Register(Process.Abort).ConfigureAwait(false);
        var output = _output.ReadToAsync(marker, cancellationToken);
        var error = _error.ReadToAsync(marker, cancellationToken);
        try
        {
            await Process.Input.WriteAsync(Encoding.UTF8.GetBytes(frame(nonce)), cancellationToken).ConfigureAwait(false);
            await Process.Input.FlushAsync(cancellationToken).ConfigureAwait(false);
            await Task.WhenAll(output, error).ConfigureAwait(false);
        }
        catch (Exception)
        {
            Process.Abort();
            await ((Task)Task.WhenAll(output, error)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (error.Exception?.InnerException is EndOfStreamException lastWords)
                throw lastWords;
            throw;
        }
        var (printed, code) = await output.ConfigureAwait(false);
        return new ShellResult(int.Parse(code.Trim()), printed, Encoding.UTF8.GetString((await error.ConfigureAwait(false)).Before));
    }
}
