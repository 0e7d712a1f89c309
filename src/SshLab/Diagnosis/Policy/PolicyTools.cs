using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Policy;

/// <summary>The programs that asking or changing a policy takes, and the packages that have them.</summary>
internal static class PolicyTools
{
    /// <summary>Says what must be installed before the changes can be made; null when all is there.</summary>
    public static string? ToInstallFor(IEnumerable<Change> changes, ServerFacts server) => Sentence(changes.Select(ToolOf).OfType<string>(), server);

    /// <summary>Says what must be installed before a tool can be asked; null when it is there.</summary>
    public static string? ToInstall(string tool, ServerFacts server) => Sentence([tool], server);

    /// <summary>The package that has a tool, by the server's system.</summary>
    public static string PackageOf(string tool, string? system)
    {
        var debian = system is "debian" or "ubuntu" or "raspbian" or "linuxmint";
        return tool switch
        {
            "matchpathcon" => debian ? "selinux-utils" : "libselinux-utils",
            "seinfo" => debian ? "setools" : "setools-console",
            "semanage" or "audit2why" => "policycoreutils-python-utils",
            _ => "policycoreutils",
        };
    }

    private static string? Sentence(IEnumerable<string> tools, ServerFacts server)
    {
        List<string> missing = [.. tools.Distinct().Where(tool => server.Selinux?.MissingTools.Contains(tool) == true)];
        return missing.Count == 0 ? null
            : $"The server lacks {string.Join(" and ", missing)}: install {string.Join(" and ", missing.Select(tool => PackageOf(tool, server.OsId)).Distinct())} there first.";
    }

    private static string? ToolOf(Change change) => change switch
    {
        Relabel => "restorecon",
        AddFileContext or EquateFileContext or AllowPort => "semanage",
        SetBoolean => "setsebool",
        _ => null,
    };
}
