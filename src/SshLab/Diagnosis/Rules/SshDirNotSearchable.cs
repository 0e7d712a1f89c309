using SshLab.Facts;

namespace SshLab.Diagnosis.Rules;

/// <summary>The account lacks the x bit on the directory of the key file.</summary>
/// <remarks>Source: OpenSSH <c>auth2-pubkey.c</c>, <c>user_key_allowed2</c>: <c>temporarily_use_uid</c>.</remarks>
internal sealed class SshDirNotSearchable : IRule
{
    public string Id => "ssh-dir-not-searchable";

    public string Title => "The user cannot enter the .ssh directory";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts) => NotSearchable.Judge(this, facts, PathRole.SshDirectory);
}
