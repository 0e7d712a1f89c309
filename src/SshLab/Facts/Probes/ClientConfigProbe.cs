using SshLab.Parsing;
using SshLab.Processes;

namespace SshLab.Facts.Probes;

/// <summary>What ssh makes of its configuration for a target: the values, the files they come from, and what it refuses.</summary>
/// <param name="Values">What <c>ssh -G</c> prints, by lower-case keyword; empty when it refused.</param>
/// <param name="Files">The files that it read, with their content.</param>
/// <param name="Problems">What it stopped at; empty when it read all.</param>
internal sealed record ClientConfigProbe(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Values, IReadOnlyList<ClientConfigFile> Files, IReadOnlyList<ClientConfigProblem> Problems)
{
    private const int Longest = 256 * 1024;

    /// <summary>Reads what ssh answered, and the files that it names.</summary>
    /// <exception cref="BadInputException">ssh does not accept what the target itself says.</exception>
    public static async Task<ClientConfigProbe> ReadAsync(Target target, SshConfigDump dump, CancellationToken cancellationToken)
    {
        var directory = Environment.CurrentDirectory;
        var files = new List<ClientConfigFile>();
        foreach (var file in ClientConfigTrace.Files(dump.Said, directory))
            files.Add(file with { Content = await ReadAsync(file.Path, cancellationToken).ConfigureAwait(false) });
        var problems = dump.Hangs ? [ClientConfigTrace.Hanging(dump.Said, files, target.ConfigFile ?? "~/.ssh/config", directory)]
            : dump.ExitCode == 0 ? [] : ClientConfigTrace.Problems(dump.Said, directory);
        if (dump.ExitCode > 0 && problems.Count == 0 && dump.JumpLoop.Count == 0)
        {
            var words = VisibleText.LinesOf(string.Join('\n', dump.Said.Where(line => !Logins.TraceOutcome.IsDebug(line) && !line.StartsWith("OpenSSH_", StringComparison.Ordinal))), mostLines: 2).ReplaceLineEndings("; ");
            throw new BadInputException($"ssh does not accept its configuration for {target}: {words.TrimEnd('.')}. Correct what it names, or leave the configuration out with -F /dev/null.");
        }
        return new(dump.Values, files, problems);
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var look = new FileInfo(path);
            if (!look.Exists || look.Length is 0 or > Longest)
                return null;
            var content = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
            if (Logins.MisplacedKey.IsIn(content))
                return null; // Lines of the content are evidence, and a key is none to be shown.
            return content;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
