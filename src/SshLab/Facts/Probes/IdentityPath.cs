using System.Text;

namespace SshLab.Facts.Probes;

/// <summary>Expands <c>~</c>, <c>${VARIABLE}</c> and the tokens of an <c>IdentityFile</c> as ssh does; what it does not know stays as it is.</summary>
/// <remarks>Source: ssh_config(5), TOKENS and ENVIRONMENT VARIABLES; a path that is not absolute is one of the working directory's (ssh opens it as it stands).</remarks>
internal static class IdentityPath
{
    public static string Expand(string path, string home, ClientFacts facts)
    {
        if (path == "~" || path.StartsWith("~/", StringComparison.Ordinal))
            path = home + path[1..];
        var expanded = new StringBuilder();
        for (var index = 0; index < path.Length; index++)
        {
            if (Variable(path, index) is var (value, end))
            {
                expanded.Append(value);
                index = end;
            }
            else if (path[index] == '%' && index + 1 < path.Length)
            {
                index++;
                expanded.Append(Token(path[index], home, facts) ?? $"%{path[index]}");
            }
            else
            {
                expanded.Append(path[index]);
            }
        }
        return Path.Combine(Environment.CurrentDirectory, expanded.ToString());
    }

    /// <summary>The value of the variable that begins here, and where its name ends; null where none begins, or it has no value.</summary>
    private static (string Value, int End)? Variable(string path, int index)
    {
        if (!path.AsSpan(index).StartsWith("${", StringComparison.Ordinal) || path.IndexOf('}', index) is not (> 0 and var end))
            return null;
        return Environment.GetEnvironmentVariable(path[(index + 2)..end]) is { } value ? (value, end) : null;
    }

    private static string? Token(char token, string home, ClientFacts facts) => token switch
    {
        '%' => "%",
        'd' => home,
        'h' => facts.HostName,
        'k' => Configured("hostkeyalias", facts) ?? Configured("host", facts) ?? facts.HostName,
        'n' => Configured("host", facts) ?? facts.HostName,
        'r' => facts.User,
        'p' => $"{facts.Port}",
        'j' => Configured("proxyjump", facts) ?? "",
        'u' => Environment.UserName,
        'l' => Environment.MachineName,
        'L' => Environment.MachineName.Split('.')[0],
        _ => null,
    };

    private static string? Configured(string keyword, ClientFacts facts) => facts.Configuration.GetValueOrDefault(keyword)?[0];
}
