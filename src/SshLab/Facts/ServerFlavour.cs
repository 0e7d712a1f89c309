namespace SshLab.Facts;

/// <summary>Whose sshd it is: distributions patch what it refuses.</summary>
public enum ServerFlavour
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>OpenSSH as its authors release it, or a distribution that leaves its permission checks alone (Fedora, Arch, Alpine).</summary>
    Upstream,

    /// <summary>OpenSSH with Debian's <c>user-group-modes.patch</c> (Debian, Ubuntu and their derivatives): group write is accepted where the group is the user's alone.</summary>
    Debian,

    /// <summary>An SSH server that is not OpenSSH; its checks are its own.</summary>
    NotOpenSsh,
}
