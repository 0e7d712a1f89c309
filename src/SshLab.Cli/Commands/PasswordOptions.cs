using System.CommandLine;
using SshLab.Cli.Output;
using SshLab.Shells;

namespace SshLab.Cli.Commands;

/// <summary>Where a password comes from when the way in needs one. Never an argument: every user of the machine can read those.</summary>
internal sealed class PasswordOptions
{
    /// <summary>Longer than any password that a server takes (a PAM module's PAM_MAX_RESP_SIZE is 512).</summary>
    private const int Longest = 4096;

    private readonly Option<string?> _file = new("--password-file") { Description = "A file whose first line is the password of the way in.", HelpName = "FILE" };
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
        if (!parsed.GetValue(_stdin))
            return null;
        var line = await Terminal.ReadLineAsync(Longest, cancellationToken) ?? "";
        return line.Length <= Longest ? new SshPassword(line)
            : throw new BadInputException($"Standard input has no line break in its first {Longest} characters, so no password is there. Pipe one line in with --password-stdin.");
    }

    private static async Task<string> FirstLineAsync(string file, CancellationToken cancellationToken)
    {
        const string next = "Name a file of one line with --password-file.";
        var text = await GivenFile.ReadAsync("The password file", file, Longest, next, cancellationToken);
        return text.IndexOfAny(['\r', '\n']) is >= 0 and var end ? text[..end]
            : text.Length <= Longest ? text
            : throw new BadInputException($"The password file '{file}' has no line break in its first {Longest} characters, so it is none. {next}");
    }
}
