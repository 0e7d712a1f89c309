using SshLab.Facts;

namespace SshLab.Diagnosis.Rules;

/// <summary>The key file has write bits that StrictModes refuses.</summary>
/// <remarks>Source: OpenSSH <c>misc.c</c>, <c>safe_path</c>; Debian <c>user-group-modes.patch</c>, <c>secure_permissions</c>.</remarks>
internal sealed class AuthorizedKeysWritableByOthers : IRule
{
    public string Id => "authorized-keys-writable-by-others";

    public string Title => "The authorized_keys file is writable by others";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts) => WritableByOthers.Judge(this, facts, PathRole.KeyFile);
}
