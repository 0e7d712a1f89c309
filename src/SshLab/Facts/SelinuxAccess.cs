namespace SshLab.Facts;

/// <summary>What the loaded policy lets one context do to another, as the kernel answers (<c>/sys/fs/selinux/access</c>).</summary>
/// <remarks>Source: the kernel's <c>security/selinux/selinuxfs.c</c>, <c>sel_write_access</c>; it counts booleans as they are set now, and rules whose denials are not logged.</remarks>
public sealed record SelinuxAccess
{
    /// <summary>The context of the process.</summary>
    public required string Source { get; init; }

    /// <summary>The context of what it uses.</summary>
    public required string Target { get; init; }

    /// <summary>The kind of object: <c>file</c>, <c>dir</c>, <c>lnk_file</c>, <c>tcp_socket</c>, <c>process</c>.</summary>
    public required string Class { get; init; }

    /// <summary>Whether the loaded policy knows the target's context. One that it does not know the kernel treats as unlabelled (<c>unlabeled_t</c>), and what is granted is said of that.</summary>
    public bool Known { get; init; } = true;

    /// <summary>The permissions that are granted.</summary>
    public IReadOnlySet<string> Allowed { get; init; } = new HashSet<string>();

    /// <summary>The permissions whose denial leaves no AVC record (<c>dontaudit</c>).</summary>
    public IReadOnlySet<string> Hidden { get; init; } = new HashSet<string>();

    /// <summary>Whether the process's domain is permissive: what is not granted is logged and happens all the same.</summary>
    public bool SourceIsPermissive { get; init; }

    /// <summary>The booleans of the policy any of which, set so, grants what sshd needs and lacks here; empty when there is none, or they were not asked for.</summary>
    public IReadOnlyList<SelinuxBoolean> Remedies { get; init; } = [];
}
