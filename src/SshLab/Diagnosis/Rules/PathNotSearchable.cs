using SshLab.Facts;

namespace SshLab.Diagnosis.Rules;

/// <summary>The account lacks the x bit on a directory on the way, neither the home nor that of the key file.</summary>
/// <remarks>Source: OpenSSH <c>auth2-pubkey.c</c>, <c>user_key_allowed2</c>: <c>temporarily_use_uid</c>.</remarks>
internal sealed class PathNotSearchable : IRule
{
    public string Id => "path-not-searchable";

    public string Title => "The user cannot pass through another directory on the way to the keys";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts) => NotSearchable.Judge(this, facts, PathRole.Path);
}
