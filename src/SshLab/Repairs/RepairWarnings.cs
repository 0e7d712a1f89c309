using SshLab.Facts;

namespace SshLab.Repairs;

/// <summary>What a person should know of a repair before agreeing to it.</summary>
internal static class RepairWarnings
{
    public static IEnumerable<string> For(IReadOnlyList<RepairStep> steps, ServerFacts facts) =>
        [.. OfKeyFiles(steps, facts), .. OfPolicy(steps), .. OfLabels(steps, facts)];

    /// <summary>A key file that others could write to may hold keys of theirs, and once its mode is right sshd accepts them.</summary>
    private static IEnumerable<string> OfKeyFiles(IEnumerable<RepairStep> steps, ServerFacts facts) => steps.OfType<PathStep>()
        .Where(step => step.Before.Kind == PathKind.File && (step.Before.Mode & ~step.After.Mode & 0b010_010) != 0 && facts.KeyFiles?.Any(file => file.RealPath == step.Path) == true)
        .Select(step => $"{step.Path} could be written by others until now. Look through the keys in it: sshd accepts all of them once its mode is right.");

    private static IEnumerable<string> OfPolicy(IReadOnlyList<RepairStep> steps)
    {
        if (RepairTime.Notice(steps) is { } notice)
            yield return $"A setting of the SELinux policy is one of the whole server, and {notice}.";
        if (steps.Any(step => step is RestartStep))
            yield return "sshd is started anew, after it has accepted its configuration; sessions that are open stay open.";
        if (steps.Any(step => step is ReloadStep))
            yield return "sshd reads its configuration again, after it has accepted it: whatever else was edited there since it last did comes into force too. Sessions that are open stay open.";
    }

    private static IEnumerable<string> OfLabels(IEnumerable<RepairStep> steps, ServerFacts facts)
    {
        if (facts.Selinux is { Enabled: true, MissingTools: var missing } && missing.Contains("restorecon") && missing.Contains("matchpathcon")
            && steps.OfType<PathStep>().Any(step => step.Before.Kind == PathKind.Missing))
        {
            yield return $"SELinux runs there, and no program that could label what is created: if the key is refused, install {SelinuxPackages.Of("restorecon", facts.OsId)} and run `restorecon -RFv` on it.";
        }
    }
}
