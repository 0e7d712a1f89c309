using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.KeyContent;

/// <summary>A rule that recognises one way in which a key can stand in a file so that sshd does not read it.</summary>
internal interface IKeyDamage : IRule
{
    /// <summary>Which of several readings of the same bytes is tried first: the smallest number.</summary>
    int Rank { get; }

    /// <summary>Recognises the damage in a file that does not let the key in; null when it is not this one.</summary>
    Mending? Recognise(AuthorizedKeys content, PublicKey key);

    /// <inheritdoc/>
    RuleResult IRule.Judge(FactSet facts) => KeyDamage.Judge(this, facts);
}
