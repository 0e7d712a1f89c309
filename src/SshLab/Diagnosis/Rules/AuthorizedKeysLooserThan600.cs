using SshLab.Facts;

namespace SshLab.Diagnosis.Rules;

/// <summary>Others may read the key file; sshd does not mind.</summary>
/// <remarks>Source: OpenSSH <c>misc.c</c>, <c>safe_path</c>: read and execute bits are never looked at. The advice is sshd(8)'s, FILES.</remarks>
internal sealed class AuthorizedKeysLooserThan600 : IRule
{
    private const int GroupAndOthers = 0b111_111;

    public string Id => "authorized-keys-looser-than-600";

    public string Title => "The authorized_keys file is readable by others, which sshd accepts";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts) => Looser.Judge(this, facts, PathRole.KeyFile, GroupAndOthers, recommended: "600");
}
