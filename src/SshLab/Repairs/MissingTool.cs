using SshLab.Facts;

namespace SshLab.Repairs;

/// <summary>Whether the server has the program that makes a change. Pure.</summary>
internal static class MissingTool
{
    /// <summary>Returns what is missing and the package to install, as a clause; null when nothing is, as far as it was seen.</summary>
    public static string? For(Change change, ServerFacts facts) =>
        Of(change, facts) is { } tool ? $"{tool} is not installed there (package {SelinuxPackages.Of(tool, facts.OsId)})" : null;

    /// <summary>Returns the program that the change takes and the server lacks; null when there is none, as far as it was seen.</summary>
    public static string? Of(Change change, ServerFacts facts)
    {
        if (facts.Selinux is not { MissingTools: { Count: > 0 } missing })
            return null;
        var tool = change switch
        {
            SettingChange setting => setting.Setting.Tool,
            // Either of the two knows what the policy has for a path.
            Relabel when missing.Contains("restorecon") => "matchpathcon",
            _ => null,
        };
        return tool is not null && missing.Contains(tool) ? tool : null;
    }
}
