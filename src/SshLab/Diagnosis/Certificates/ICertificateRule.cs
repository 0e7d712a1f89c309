using SshLab.Facts;

namespace SshLab.Diagnosis.Certificates;

/// <summary>A rule about one reason for which sshd refuses a certificate. What a certificate says only its authority can change.</summary>
internal interface ICertificateRule : IRule
{
    /// <summary>The reason.</summary>
    CertificateRefusal Refusal { get; }

    /// <summary>The reason in sshd's own words, as it logs them; null when it logs nothing.</summary>
    string? Log { get; }

    /// <summary>Whom to ask, and for what.</summary>
    string NextStep { get; }

    /// <inheritdoc/>
    Cause IRule.Cause => Cause.Policy;

    /// <inheritdoc/>
    RuleResult IRule.Judge(FactSet facts) => CertificateRefusals.Judge(this, facts);
}
