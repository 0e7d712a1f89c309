using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Policy;

/// <summary>What asking or changing a policy takes that the server lacks.</summary>
internal static class PolicyTools
{
    /// <summary>Says what must be installed before the changes can be made; null when all is there.</summary>
    public static string? ToInstallFor(IEnumerable<Change> changes, ServerFacts server) => Sentence(changes.Select(change => MissingTool.Of(change, server)).OfType<string>(), server);

    /// <summary>Says what must be installed before a tool can be asked; null when it is there.</summary>
    public static string? ToInstall(string tool, ServerFacts server) => Sentence([tool], server);

    private static string? Sentence(IEnumerable<string> tools, ServerFacts server)
    {
        List<string> missing = [.. tools.Distinct().Where(tool => server.Selinux?.MissingTools.Contains(tool) == true)];
        return missing.Count == 0 ? null
            : $"The server lacks {string.Join(" and ", missing)}: install {string.Join(" and ", missing.Select(tool => SelinuxPackages.Of(tool, server.OsId)).Distinct())} there first.";
    }
}
