using SshLab.Facts;

namespace SshLab.Diagnosis.Rules;

/// <summary>Others may look into the directory of the key file; sshd does not mind.</summary>
/// <remarks>Source: OpenSSH <c>misc.c</c>, <c>safe_path</c>: read and search bits are never looked at. The advice is sshd(8)'s, FILES.</remarks>
internal sealed class SshDirLooserThan700 : IRule
{
    private const int GroupAndOthers = 0b111_111;

    public string Id => "ssh-dir-looser-than-700";

    public string Title => "The .ssh directory is open to others, which sshd accepts";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts) => Looser.Judge(this, facts, PathRole.SshDirectory, GroupAndOthers, recommended: "700");
}
