using SshLab.Facts;

namespace SshLab.Diagnosis.Rules;

/// <summary>The home directory belongs neither to the account nor to root.</summary>
/// <remarks>Source: OpenSSH <c>misc.c</c>, <c>safe_path</c>.</remarks>
internal sealed class HomeWrongOwner : IRule
{
    public string Id => "home-wrong-owner";

    public string Title => "The home directory belongs to another account";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts) => WrongOwner.Judge(this, facts, PathRole.Home);
}
