using SshLab.Facts;

namespace SshLab.Diagnosis.Policy;

/// <summary>What the policy that the server's kernel has loaded says, as far as it was asked. Pure.</summary>
internal sealed class LoadedPolicy(ServerFacts server)
{
    private readonly SelinuxFacts _selinux = server.Selinux ?? new SelinuxFacts { Enabled = false };

    /// <summary>Whether the kernel refuses what the policy does not grant; a permissive domain is a matter of its own.</summary>
    public bool Enforced => _selinux is { Enabled: true, Enforcing: true };

    /// <summary>The context of the process that reads the keys, as sshd runs now; that of an sshd started by init where none runs, or it could not be seen.</summary>
    public string? Session => _selinux.SessionContext ?? _selinux.ExpectedSessionContext;

    /// <summary>The same after sshd's next start, if that is another domain; else null.</summary>
    public string? NextSession =>
        ContextType.Of(_selinux.ExpectedSessionContext) is { } next && next != ContextType.Of(Session) ? _selinux.ExpectedSessionContext : null;

    /// <summary>What was answered about a pair of contexts: of the very same, else of the same types; null when it was not asked, or not answered.</summary>
    public SelinuxAccess? Ask(string? source, string? target, string @class)
    {
        if (source is null || target is null)
            return null;
        var (domain, type) = (ContextType.Of(source), ContextType.Of(target));
        var same = _selinux.Accesses.Where(access => access.Class == @class && ContextType.Of(access.Source) == domain && ContextType.Of(access.Target) == type).ToList();
        return same.Find(access => access.Source == source && access.Target == target) ?? same.FirstOrDefault();
    }

    /// <summary>The needed permissions that are not granted; empty when all are, null when that is not known.</summary>
    public IReadOnlyList<string>? Missing(string? source, string? target, string @class, IReadOnlyList<string> needs) =>
        Ask(source, target, @class) is { } access ? [.. needs.Where(need => !access.Allowed.Contains(need))] : null;

    /// <summary>Whether all that is needed is granted; null when that is not known.</summary>
    public bool? Grants(string? source, string? target, string @class, IReadOnlyList<string> needs) => Missing(source, target, @class, needs) is { } missing ? missing.Count == 0 : null;

    /// <summary>A context of that type about which the policy was asked; null when there is none.</summary>
    public string? ContextWith(string type) => _selinux.Accesses.Select(access => access.Target).FirstOrDefault(target => ContextType.Of(target) == type);

    /// <summary>Whether the process's domain is permissive by itself.</summary>
    public bool IsPermissive(string? source) =>
        _selinux.Accesses.Any(access => access.SourceIsPermissive && ContextType.Of(access.Source) == ContextType.Of(source));

    /// <summary>The newest denial by these contexts' types for which the record fits; null when there is none.</summary>
    public AvcDenial? Denial(string? source, string? target, string @class, string path) => _selinux.Denials.LastOrDefault(denial =>
        denial.Class == @class
        && ContextType.Of(denial.Target) == ContextType.Of(target)
        && (source is null || ContextType.Of(denial.Source) == ContextType.Of(source))
        && (denial.Path is null || denial.Path == path || denial.Path == path[(path.LastIndexOf('/') + 1)..]));

    /// <summary>Whether each file of the file system at a path has a label of its own, that can be changed; true where the mounts are not known.</summary>
    public bool HoldsLabels(string path) => MountOf(path)?.HoldsLabels ?? true;

    /// <summary>The file system that a path is on: of the longest mount point above it, the one mounted last.</summary>
    public MountFacts? MountOf(string path) =>
        server.Mounts.Where(mount => PathResolution.IsWithin(path, mount.MountPoint)).GroupBy(mount => mount.MountPoint.Length).MaxBy(same => same.Key)?.Last();
}
