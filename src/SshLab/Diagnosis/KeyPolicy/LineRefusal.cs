namespace SshLab.Diagnosis.KeyPolicy;

/// <summary>Why a key's own line keeps a login out, in the order in which sshd asks.</summary>
/// <remarks>Source: OpenSSH <c>auth2-pubkeyfile.c</c>, <c>auth_check_authkey_line</c>, <c>auth_authorise_keyopts</c>.</remarks>
public enum LineRefusal
{
    /// <summary>The line is a certificate authority's.</summary>
    Authority,

    /// <summary>The time of <c>expiry-time</c> is over.</summary>
    Expired,

    /// <summary>The line names principals, and these are of certificates only.</summary>
    Principals,

    /// <summary>The client does not come from where <c>from</c> says.</summary>
    Source,
}
