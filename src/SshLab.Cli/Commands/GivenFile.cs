using SshLab.Processes;

namespace SshLab.Cli.Commands;

/// <summary>A file that the command line names, which may be anything: a pipe that nobody writes to, a device without an end, a folder.</summary>
internal static class GivenFile
{
    /// <summary>How long a pipe may take; a file needs none of it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Returns the file's text, at most one character more than the bound.</summary>
    /// <param name="what">What it is, as a sentence begins with it: <c>The report</c>.</param>
    /// <param name="file">Its path.</param>
    /// <param name="bound">The most characters it may have.</param>
    /// <param name="nextStep">What to give in its place; a sentence.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BadInputException">It cannot be read, or does not come to an end.</exception>
    public static async Task<string> ReadAsync(string what, string file, int bound, string nextStep, CancellationToken cancellationToken)
    {
        if (file.Length == 0)
            throw new BadInputException($"{what} has no name. {nextStep}");
        try
        {
            // Opening a pipe without a writer blocks, and cannot be cancelled; the process ends without waiting for it.
            return await Task.Run(() => OpenAndReadAsync(file, bound, cancellationToken), CancellationToken.None).WaitAsync(Patience, cancellationToken);
        }
        catch (TimeoutException e)
        {
            throw new BadInputException($"{what} '{file}' did not come to an end within {Patience.TotalSeconds:0} s: it is a pipe that somebody holds open. {nextStep}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var why = Directory.Exists(file) ? "it is a directory" : e.Message.TrimEnd('.');
            throw new BadInputException($"{what} '{file}' cannot be read: {why}. {nextStep}", e);
        }
    }

    /// <summary>Whether it is a pipe or a device, or a link to one: it cannot be read as often as one likes.</summary>
    /// <exception cref="ToolFailedException">There is no <c>sh</c> on this machine.</exception>
    public static async Task<bool> IsPipeOrDeviceAsync(string file, CancellationToken cancellationToken) =>
        !OperatingSystem.IsWindows() && (await new ProcessCommand("sh", "-c", """[ -e "$1" ] && [ ! -f "$1" ]""", "sh", Path.GetFullPath(file)).RunAsync(cancellationToken)).ExitCode == 0;

    private static async Task<string> OpenAndReadAsync(string file, int bound, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(file);
        return await BoundedText.ReadAsync(reader, bound, cancellationToken);
    }
}
