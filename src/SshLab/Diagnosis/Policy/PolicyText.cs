using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Policy;

/// <summary>What the policy says, in words, for evidence.</summary>
internal static class PolicyText
{
    /// <summary>The label that a component has, and the one that the policy expects.</summary>
    public static string Label(PathFacts path) =>
        $"{VisibleText.Of(path.Path)} is {VisibleText.Of(path.Context ?? "without a label")}, "
        + (path.ExpectedContext is { } expected ? $"the policy expects {VisibleText.Of(expected)} (matchpathcon)" : "the policy names no label for it");

    /// <summary>What is refused, how that is known, and the record of it.</summary>
    public static IEnumerable<string> Refused(PolicyRefusal refusal)
    {
        var domain = ContextType.Of(refusal.Source) ?? "sshd";
        if (refusal.Access is { } access)
            yield return Refused(access, refusal.Missing) + (refusal.Later ? $"; sshd will run as {domain} when it is next started by its service" : "");
        if (refusal.Denial is { StoredTarget: { } stored })
            yield return $"the label that is stored there is {VisibleText.Of(stored)} (trawcon): the loaded policy does not know it, so it counts as {refusal.Type}";
        if (refusal.Denial is { } denial)
            yield return Record(denial);
    }

    /// <summary>A refusal as the kernel answers it.</summary>
    public static string Refused(SelinuxAccess access, IReadOnlyList<string> missing)
    {
        var hidden = missing.Count > 0 && missing.All(access.Hidden.Contains);
        var type = ContextType.Of(access.Target);
        return $"the loaded policy does not let {VisibleText.Of(ContextType.Of(access.Source) ?? access.Source)} {string.Join(", ", missing)} {VisibleText.Of(type ?? access.Target)}:{access.Class} (/sys/fs/selinux/access)"
            + (access.Known ? "" : "; it does not know this type, which counts as unlabeled_t")
            + (hidden ? ", and hides the denial (dontaudit): no AVC record is written" : "");
    }

    /// <summary>That no label can be changed at a path; null where it can.</summary>
    public static string? OneLabel(LoadedPolicy policy, string path) => policy.HoldsLabels(path) || policy.MountOf(path) is not { } mount ? null
        : $"the file system at {VisibleText.Of(mount.MountPoint)} ({VisibleText.Of(mount.FileSystem)}) gives all its files one label, so that no label can be changed there (/proc/self/mountinfo)";

    public static string Record(AvcDenial denial) => $"{(denial.Permissive ? "logged, not refused" : "denied")}: {VisibleText.Of(denial.Record, 400)}";

    /// <summary>Whether the kernel acts on what the policy says.</summary>
    public static string Mode(LoadedPolicy policy, string? source) =>
        !policy.Enforced ? "SELinux does not enforce its policy now (permissive): this is refused as soon as it does"
        : policy.IsPermissive(source) ? $"the domain {ContextType.Of(source)} is permissive: this is refused as soon as it is not"
        : "SELinux enforces its policy: the kernel refuses sshd, and sshd logs nothing or 'Permission denied'";
}
