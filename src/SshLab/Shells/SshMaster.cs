using System.Security.Cryptography;
using SshLab.Processes;

namespace SshLab.Shells;

/// <summary>
/// The one connection that all scripts of an <see cref="SshShell"/> share. It is an ordinary session whose remote <c>sh</c> says a word
/// that only we know, then waits for its input to end: so a connection is up exactly when a POSIX shell answers, and it ends
/// by itself when this process dies. No background daemon that would outlive us (ControlPersist).
/// </summary>
internal sealed class SshMaster : IAsyncDisposable
{
    private static readonly TimeSpan UpWithin = TimeSpan.FromSeconds(30);
    private readonly RunningProcess _process;
    private readonly SshPrivateDirectory _directory;
    private readonly Target _target;

    private SshMaster(RunningProcess process, SshPrivateDirectory directory, Target target, IReadOnlyList<string> quiet)
    {
        _process = process;
        _directory = directory;
        _target = target;
        Quiet = quiet;
    }

    public string Socket => _directory.Socket;

    /// <summary>The options that every ssh through it gets.</summary>
    public IReadOnlyList<string> Quiet { get; }

    public static async Task<SshMaster> StartAsync(Target target, SshPassword? password, CancellationToken cancellationToken)
    {
        var quiet = await SshOptions.QuietAsync(cancellationToken).ConfigureAwait(false);
        var directory = new SshPrivateDirectory();
        RunningProcess? process = null;
        try
        {
            var arguments = Arguments(target, directory.Socket, quiet, password is not null);
            process = password is null
                ? RunningProcess.Start(UndisturbedSsh.Program, UndisturbedSsh.Arguments(arguments), SshOptions.Environment)
                : RunningProcess.Start(UndisturbedSsh.Program, directory.Announced(arguments), SshOptions.Environment.Concat(directory.AnswerWith(password)).ToDictionary());
            await WaitUntilUpAsync(process, target, password is not null, cancellationToken).ConfigureAwait(false);
            directory.Forget();
            return new SshMaster(process, directory, target, quiet);
        }
        catch
        {
            if (process is not null)
                await process.DisposeAsync().ConfigureAwait(false);
            directory.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            var exit = new ProcessCommand("ssh", _target.SshArguments("-S", Socket, "-O", "exit")) { Timeout = TimeSpan.FromSeconds(5) };
            await exit.RunAsync(CancellationToken.None).ConfigureAwait(false);
            await _process.WaitForExitAsync(TimeSpan.FromSeconds(2)).ConfigureAwait(false);
        }
        await _process.DisposeAsync().ConfigureAwait(false);
        _directory.Dispose();
    }

    private static IReadOnlyList<string> Arguments(Target target, string socket, IReadOnlyList<string> quiet, bool byPassword) =>
    [
        .. target.SshArguments(
        [
            "-M", "-S", socket, "-o", "ControlPersist=no", .. quiet, "-o", "LogLevel=INFO",
            .. byPassword ? SshOptions.ByPassword : SshOptions.Batch,
        ]),
        "exec sh",
    ];

    private static async Task WaitUntilUpAsync(RunningProcess process, Target target, bool byPassword, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(UpWithin);
        var word = RandomNumberGenerator.GetHexString(32, lowercase: true);
        try
        {
            // The two halves are joined by the remote shell: an echo of the input does not pass for its answer.
            await process.WriteAsync($"printf '%s%s\\n' '{word[..16]}' '{word[16..]}'\nread -r end\n", limit.Token).ConfigureAwait(false);
            if (await process.WaitForAsync(word, limit.Token).ConfigureAwait(false))
                return;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw SshTrouble.NoAnswer(target, UpWithin, process.Error);
        }
        if (!await process.WaitForExitAsync(TimeSpan.FromSeconds(5)).ConfigureAwait(false))
            throw SshTrouble.NoShell(target, process.Error);
        throw SshTrouble.Explain(target, process.ExitCode, process.Error, byPassword);
    }
}
