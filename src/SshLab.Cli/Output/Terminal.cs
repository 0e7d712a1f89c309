using System.Text;
using Microsoft.Win32.SafeHandles;
using Spectre.Console;
using SshLab.Cli.Commands;
using SshLab.Containers.Engines;
using SshLab.Parsing;

#pragma warning disable RS0030 // This file is the one home of System.Console; the ban keeps it the only one.

namespace SshLab.Cli.Output;

/// <summary>The three standard streams: what they are, and how to write for people on each.</summary>
internal sealed class Terminal
{
    // As a shell reports a program that SIGPIPE ended: 128 + 13.
    private const int BrokenPipe = 141;
    private readonly StandardStream _output;

    public Terminal()
    {
        var plain = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) || Environment.GetEnvironmentVariable("TERM") == "dumb";
        _output = StandardStream.Open(1, Console.OpenStandardOutput);
        OutWriter = Utf8(_output);
        ErrorWriter = Utf8(StandardStream.Open(2, Console.OpenStandardError));
        Out = new Page(OutWriter, Console.IsOutputRedirected || plain ? null : Rich(OutWriter));
        Error = new Page(ErrorWriter, Console.IsErrorRedirected || plain ? null : Rich(ErrorWriter));
    }

    /// <summary>Results for people.</summary>
    public Page Out { get; }

    /// <summary>Progress, questions and errors.</summary>
    public Page Error { get; }

    /// <summary>Standard output as it is, for JSON and help.</summary>
    public TextWriter OutWriter { get; }

    /// <summary>Standard error as it is.</summary>
    public TextWriter ErrorWriter { get; }

    /// <summary>Whether somebody is there to answer a question.</summary>
    public bool CanAsk { get; } = !Console.IsInputRedirected;

    private static TextReader In => InheritedDescriptor.IsOpen(0) ? Console.In : TextReader.Null;

    /// <summary>Returns the exit code of a run that comes to this one: that of a broken pipe where nobody read standard output to its end.</summary>
    public int ExitCodeOf(int exitCode) => _output.IsUnread ? BrokenPipe : exitCode;

    /// <summary>Asks a yes-or-no question on standard error; anything but yes is no.</summary>
    private async Task<bool> ConfirmAsync(string question, CancellationToken cancellationToken)
    {
        await ErrorWriter.WriteLineAsync();
        var answer = await AskAsync($"{question} [y/N] ", Console.In.ReadLine, cancellationToken);
        return answer?.Trim().ToUpperInvariant() is "Y" or "YES";
    }

    /// <summary>Returns whether changes may be made: agreed to beforehand, or asked about now.</summary>
    /// <exception cref="RefusedToChangeException">Nobody agreed and nobody is there to ask.</exception>
    public async Task<bool> MayChangeAsync(bool agreed, string question, CancellationToken cancellationToken)
    {
        if (agreed)
            return true;
        if (!CanAsk)
            throw new RefusedToChangeException("Nothing was changed: standard input is not a terminal, so nobody can be asked. Run the same command with --yes to make these changes, or with --dry-run to only see them.");
        return await ConfirmAsync(question, cancellationToken);
    }

    /// <summary>Asks for a secret on standard error and reads it without showing it.</summary>
    public async Task<string> AskSecretAsync(string question, CancellationToken cancellationToken)
    {
        var secret = await AskAsync($"{question}: ", ReadUnseen, cancellationToken);
        await ErrorWriter.WriteLineAsync();
        return secret;
    }

    private async Task<T> AskAsync<T>(string question, Func<T> read, CancellationToken cancellationToken)
    {
        await ErrorWriter.WriteAsync(VisibleText.Whole(question));
        try
        {
            // A blocked read cannot be cancelled; the process ends without waiting for it.
            return await Task.Run(read, CancellationToken.None).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await ErrorWriter.WriteLineAsync();
            throw;
        }
    }

    /// <summary>Reads the first line of standard input, at most one character more than the bound: a secret piped in by a script.</summary>
    public static Task<string?> ReadLineAsync(int bound, CancellationToken cancellationToken) =>
        Task.Run(() => BoundedText.ReadLine(In, bound), CancellationToken.None).WaitAsync(cancellationToken);

    /// <summary>Reads standard input to its end, or a bound: something pasted or piped in.</summary>
    public static Task<string> ReadAllAsync(int bound, CancellationToken cancellationToken) =>
        Task.Run(() => BoundedText.ReadAsync(In, bound, cancellationToken), CancellationToken.None).WaitAsync(cancellationToken);

    /// <summary>Runs a program's three streams through ours, byte for byte, and returns its exit code; that of a broken pipe where nobody reads ours any more.</summary>
    public static async Task<int> PassThroughAsync(IContainerProcess process, CancellationToken cancellationToken)
    {
        await using var output = Pipe(1, Console.OpenStandardOutput);
        await using var error = Pipe(2, Console.OpenStandardError);
        // Not waited for: the program may end while our own input is still open.
        _ = FeedAsync(process, cancellationToken);
        using var unread = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        async Task RelayAsync(Stream from, Stream to)
        {
            if (!await StreamRelay.CopyAsync(from, to, unread.Token))
                await unread.CancelAsync();
        }
        try
        {
            await Task.WhenAll(RelayAsync(process.Output, output), RelayAsync(process.Error, error));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The other stream need not come to its end.
        }
        return unread.IsCancellationRequested && !cancellationToken.IsCancellationRequested ? BrokenPipe : await process.WaitAsync(cancellationToken);
    }

    /// <summary>The runtime's own streams do not say that a reader has gone away; a file's place is shared, so files keep them.</summary>
    private static Stream Pipe(int descriptor, Func<Stream> standard)
    {
        if (!InheritedDescriptor.IsOpen(descriptor))
            return Stream.Null;
        if (OperatingSystem.IsWindows())
            return standard();
        var stream = new FileStream(new SafeFileHandle(descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return stream.CanSeek ? standard() : stream;
    }

    private static async Task FeedAsync(IContainerProcess process, CancellationToken cancellationToken)
    {
        try
        {
            await using var input = InheritedDescriptor.IsOpen(0) ? Console.OpenStandardInput() : Stream.Null;
            await StreamRelay.CopyAsync(input, process.Input, cancellationToken);
            process.Input.Close();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The program has ended, or closed its input, before it had read everything.
        }
    }

    private static string ReadUnseen()
    {
        var typed = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace)
                typed.Length = Math.Max(0, typed.Length - 1);
            else if (key.KeyChar >= ' ')
                typed.Append(key.KeyChar);
        }
        return typed.ToString();
    }

    private static StreamWriter Utf8(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };

    private static IAnsiConsole Rich(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.Standard,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(writer),
            // What the stream is has been decided: no environment variable of some CI overrules it.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = Math.Clamp(Console.BufferWidth, 40, 110);
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
