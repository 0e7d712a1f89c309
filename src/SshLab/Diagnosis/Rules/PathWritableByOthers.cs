using SshLab.Facts;

namespace SshLab.Diagnosis.Rules;

/// <summary>A directory that StrictModes walks, neither the home nor that of the key file, has write bits that it refuses.</summary>
/// <remarks>Source: OpenSSH <c>misc.c</c>, <c>safe_path</c>; Debian <c>user-group-modes.patch</c>, <c>secure_permissions</c>.</remarks>
internal sealed class PathWritableByOthers : IRule
{
    public string Id => "path-writable-by-others";

    public string Title => "Another directory on the real path to the keys is writable by others";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts) => WritableByOthers.Judge(this, facts, PathRole.Path);
}
