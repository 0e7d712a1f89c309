using SshLab.Facts;

namespace SshLab.Diagnosis.Rules;

/// <summary>The home directory has write bits that StrictModes refuses.</summary>
/// <remarks>Source: OpenSSH <c>misc.c</c>, <c>safe_path</c>; Debian <c>user-group-modes.patch</c>, <c>secure_permissions</c>.</remarks>
internal sealed class HomeWritableByOthers : IRule
{
    public string Id => "home-writable-by-others";

    public string Title => "The home directory is writable by others";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts) => WritableByOthers.Judge(this, facts, PathRole.Home);
}
