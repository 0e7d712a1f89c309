using System.Text;

namespace SshLab.Facts.Probes;

/// <summary>Expands <c>~</c> and the tokens of an <c>IdentityFile</c> as ssh does; what it does not know stays as it is. Pure.</summary>
internal static class IdentityPath
{
    public static string Expand(string path, string home, ClientFacts facts)
    {
        if (path == "~" || path.StartsWith("~/", StringComparison.Ordinal))
            path = home + path[1..];
        var expanded = new StringBuilder();
        for (var index = 0; index < path.Length; index++)
        {
            if (path[index] != '%' || index + 1 == path.Length)
            {
                expanded.Append(path[index]);
                continue;
            }
            index++;
            expanded.Append(path[index] switch
            {
                '%' => "%",
                'd' => home,
                'h' => facts.HostName,
                'r' => facts.User,
                'p' => $"{facts.Port}",
                'u' => Environment.UserName,
                var other => $"%{other}",
            });
        }
        return expanded.ToString();
    }
}
