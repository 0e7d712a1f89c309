using SshLab.Facts;

namespace SshLab.Diagnosis.Rules;

/// <summary>The account lacks the x bit on its home directory.</summary>
/// <remarks>Source: OpenSSH <c>auth2-pubkey.c</c>, <c>user_key_allowed2</c>: <c>temporarily_use_uid</c>.</remarks>
internal sealed class HomeNotSearchable : IRule
{
    public string Id => "home-not-searchable";

    public string Title => "The user cannot enter the home directory";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts) => NotSearchable.Judge(this, facts, PathRole.Home);
}
