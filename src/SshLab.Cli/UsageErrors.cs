using System.CommandLine;
using System.CommandLine.Parsing;
using SshLab.Containers;
using SshLab.Parsing;

namespace SshLab.Cli;

/// <summary>What makes no sense about a command line, in words, with the nearest word that does.</summary>
internal static class UsageErrors
{
    /// <summary>Returns the complaint, or null when the line is well formed.</summary>
    public static string? Find(ParseResult parsed)
    {
        if (parsed.Action?.ClearsParseErrors == true)
            return null;
        var unknown = UnknownOptions(parsed).Concat(parsed.UnmatchedTokens).Distinct().ToList();
        var messages = unknown.Count > 0
            ? unknown.Select(word => Unknown(parsed, word))
            : parsed.Errors.Select(error => error.Message).Distinct();
        var complaint = string.Join(' ', messages);
        return complaint.Length == 0 ? null : $"{complaint} See `{CommandPath(parsed)} --help`.";
    }

    /// <summary>Returns the command's name from the root on: <c>sshlab lab up</c>.</summary>
    public static string CommandPath(ParseResult parsed)
    {
        List<string> names = [];
        for (var result = parsed.CommandResult; result is not null; result = result.Parent as CommandResult)
            names.Insert(0, result.Command.Name);
        return string.Join(' ', names);
    }

    /// <summary>A word that looks like an option and was taken for an argument, because the command has room for one.</summary>
    private static IEnumerable<string> UnknownOptions(ParseResult parsed)
    {
        var meant = parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
            .Where(token => token.Type == TokenType.Argument && token.Value is ['-', _, ..])
            .Select(token => token.Value);
        var arguments = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(result => result.Tokens).Select(token => token.Value);
        return meant.Intersect(arguments);
    }

    private static string Unknown(ParseResult parsed, string word)
    {
        var command = parsed.CommandResult.Command;
        var options = command.Options.SelectMany(option => option.Aliases.Append(option.Name));
        var isOption = word.StartsWith('-');
        var near = NearestMatch.Of(word, isOption ? options : command.Subcommands.Select(sub => sub.Name));
        var what = isOption ? "option" : command.Subcommands.Count > 0 ? "command" : "argument";
        return $"Unknown {what} '{VisibleText.Of(word, 100)}'." + (near is null ? "" : $" Did you mean '{near}'?");
    }
}
