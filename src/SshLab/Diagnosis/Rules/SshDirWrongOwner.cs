using SshLab.Facts;

namespace SshLab.Diagnosis.Rules;

/// <summary>The directory of the key file, inside the home, belongs neither to the account nor to root.</summary>
/// <remarks>Source: OpenSSH <c>misc.c</c>, <c>safe_path</c>.</remarks>
internal sealed class SshDirWrongOwner : IRule
{
    public string Id => "ssh-dir-wrong-owner";

    public string Title => "The .ssh directory belongs to another account";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts) => WrongOwner.Judge(this, facts, PathRole.SshDirectory);
}
