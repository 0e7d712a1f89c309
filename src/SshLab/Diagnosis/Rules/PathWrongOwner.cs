using SshLab.Facts;

namespace SshLab.Diagnosis.Rules;

/// <summary>A directory that StrictModes walks, neither the home nor that of the key file, belongs neither to the account nor to root.</summary>
/// <remarks>Source: OpenSSH <c>misc.c</c>, <c>safe_path</c>.</remarks>
internal sealed class PathWrongOwner : IRule
{
    public string Id => "path-wrong-owner";

    public string Title => "Another directory on the real path to the keys belongs to another account";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts) => WrongOwner.Judge(this, facts, PathRole.Path);
}
