using System.CommandLine;
using SshLab.Cli.Output;
using SshLab.Shells;

namespace SshLab.Cli.Commands;

/// <summary>Where a password comes from when the way in needs one. Never an argument: every user of the machine can read those.</summary>
internal sealed class PasswordOptions
{
    private readonly Option<FileInfo?> _file = new("--password-file") { Description = "A file whose first line is the password of the way in.", HelpName = "FILE" };
    private readonly Option<bool> _stdin = new("--password-stdin") { Description = "Read the password of the way in from standard input's first line." };

    /// <summary>Gives the command the options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_file);
        command.Add(_stdin);
    }

    /// <summary>Returns the password that was given; null when none was.</summary>
    /// <exception cref="BadInputException">There is no such file, or it is empty.</exception>
    public async Task<SshPassword?> ReadAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_file) is { } file)
            return new SshPassword(await FirstLineAsync(file, cancellationToken));
        return parsed.GetValue(_stdin)
            ? new SshPassword(await Terminal.ReadLineAsync(cancellationToken) ?? "")
            : null;
    }

    private static async Task<string> FirstLineAsync(FileInfo file, CancellationToken cancellationToken)
    {
        try
        {
            using var reader = file.OpenText();
            return await reader.ReadLineAsync(cancellationToken) ?? "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"The password file {file} cannot be read: {e.Message} Name a file of one line with --password-file.");
        }
    }
}
