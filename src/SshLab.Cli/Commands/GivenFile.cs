using SshLab.Facts.Reports;

namespace SshLab.Cli.Commands;

/// <summary>The file with a report, which may be anything: a pipe that nobody writes to, a device without an end, a folder.</summary>
internal static class ReportFile
{
    /// <summary>How long a pipe may take; a file needs none of it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Returns the file's text, at most one character more than a report may have.</summary>
    /// <exception cref="BadInputException">It cannot be read, or does not come to an end.</exception>
    public static async Task<string> ReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            // Opening a pipe without a writer blocks, and cannot be cancelled; the process ends without waiting for it.
            return await Task.Run(() => OpenAndReadAsync(file, cancellationToken), CancellationToken.None).WaitAsync(Patience, cancellationToken);
        }
        catch (TimeoutException e)
        {
            throw new BadInputException($"Nothing came to an end in '{file}' within {Patience.TotalSeconds:0} s: it is a pipe that somebody holds open. Save the report in a file and name that, or give - and paste it into standard input.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var why = Directory.Exists(file) ? "it is a directory." : e.Message;
            throw new BadInputException($"The report '{file}' cannot be read: {why} Name the file into which you pasted it, or give - and paste it into standard input.", e);
        }
    }

    private static async Task<string> OpenAndReadAsync(string file, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(file);
        return await BoundedText.ReadAsync(reader, ServerReport.LongestText, cancellationToken);
    }
}
