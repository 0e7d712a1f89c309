using System.Buffers;

namespace SshLab.Shells;

/// <summary>The one place where a value becomes a word of the POSIX shell language.</summary>
public static class ShellQuoting
{
    private static readonly SearchValues<char> Safe =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_@%+=:,./-");

    /// <summary>Returns the value in single quotes: one word for every POSIX shell, whatever it holds.</summary>
    /// <exception cref="BadInputException">The value holds a NUL, which no shell word can.</exception>
    public static string Quote(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Contains('\0', StringComparison.Ordinal))
            throw new BadInputException("A value for a shell script holds a NUL character; no file name or argument can. Check the input.");
        return "'" + value.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
    }

    /// <summary>Returns the value as it is if no shell would touch it, else quoted: for commands shown to people.</summary>
    public static string QuoteIfNeeded(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Length > 0 && !value.AsSpan().ContainsAnyExcept(Safe) ? value : Quote(value);
    }
}
