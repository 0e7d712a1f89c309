using SshLab.Facts;

namespace SshLab.Diagnosis.KeyPolicy;

/// <summary>A rule about one reason for which a key's own line keeps a login out: somebody wrote the option there on purpose.</summary>
internal interface IKeyRefusal : IRule
{
    /// <summary>The reason.</summary>
    LineRefusal Refusal { get; }

    /// <summary>What to tell of a line that refuses for it.</summary>
    RefusalText Tell(KeyLine line, LoginView login);

    /// <inheritdoc/>
    Cause IRule.Cause => Cause.Policy;

    /// <inheritdoc/>
    RuleResult IRule.Judge(FactSet facts) => KeyRefusals.Judge(this, facts);
}
