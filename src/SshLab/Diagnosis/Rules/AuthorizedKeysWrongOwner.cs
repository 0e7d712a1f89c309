using SshLab.Facts;

namespace SshLab.Diagnosis.Rules;

/// <summary>The key file belongs neither to the account nor to root.</summary>
/// <remarks>Source: OpenSSH <c>misc.c</c>, <c>safe_path</c>.</remarks>
internal sealed class AuthorizedKeysWrongOwner : IRule
{
    public string Id => "authorized-keys-wrong-owner";

    public string Title => "The authorized_keys file belongs to another account";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts) => WrongOwner.Judge(this, facts, PathRole.KeyFile);
}
