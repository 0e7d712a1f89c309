using System.Text;

namespace SshLab.Shells;

/// <summary>
/// A POSIX sh script: a constant body and the values it works on, kept apart until <see cref="Render"/>.
/// The body is program text of ours and never holds input; every value reaches it as a quoted variable or argument.
/// </summary>
/// <param name="Body">The constant text of the script: POSIX sh, no bash, no Python, fit for busybox.</param>
public sealed record ShellScript(string Body)
{
    /// <summary>Variables that the body reads, by name (lower-case letters, digits and underscores).</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>Calls made after the body, in order: the name of a function of the body, then its arguments.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Calls { get; init; } = [];

    /// <summary>How long the script may run.</summary>
    /// <value>1 minute.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Returns the text that is fed to <c>sh</c> on its standard input; newlines are LF whatever the source file has.</summary>
    /// <exception cref="BadInputException">A value holds a NUL character.</exception>
    public string Render()
    {
        var text = new StringBuilder();
        foreach (var (name, value) in Variables)
            text.Append(name).Append('=').Append(ShellQuoting.Quote(value)).Append('\n');
        text.Append(Body.ReplaceLineEndings("\n")).Append('\n');
        foreach (var call in Calls)
            text.Append(call[0]).Append(' ').AppendJoin(' ', call.Skip(1).Select(ShellQuoting.Quote)).Append('\n');
        return text.ToString();
    }
}
