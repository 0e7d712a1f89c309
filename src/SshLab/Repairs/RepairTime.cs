namespace SshLab.Repairs;

/// <summary>How long a repair may take.</summary>
public static class RepairTime
{
    /// <summary>The policy is built again for each of its settings: 10 s on a small host, up to a minute on a big one, and again when it is taken back.</summary>
    private static readonly TimeSpan OfSetting = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan OfRestart = TimeSpan.FromMinutes(3);

    /// <summary>Returns what a person should know who waits for these steps; null when they take no time.</summary>
    public static string? Notice(IEnumerable<RepairStep> steps)
    {
        var settings = steps.OfType<SettingStep>().Count();
        return settings == 0 ? null
            : $"this takes a while: the policy is built again{(settings == 1 ? ", which takes 10 s to a minute" : $" {settings} times, 10 s to a minute each")}";
    }

    /// <summary>Returns the time after which nothing more is expected of the server.</summary>
    internal static TimeSpan Limit(IReadOnlyList<RepairStep> steps) =>
        TimeSpan.FromMinutes(1) + (OfSetting * steps.OfType<SettingStep>().Count()) + (OfRestart * steps.Count(step => step is RestartStep or ReloadStep));
}
