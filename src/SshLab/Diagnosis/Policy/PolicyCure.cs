namespace SshLab.Diagnosis.Policy;

/// <summary>What would make the loaded policy grant what it refuses.</summary>
internal enum PolicyCure
{
    /// <summary>Nothing that is known: a person decides.</summary>
    None,

    /// <summary>The label that the policy expects.</summary>
    Relabel,

    /// <summary>A rule that makes the policy expect another label there, and then that label.</summary>
    FileContext,

    /// <summary>Taking back a rule of the server's own: somebody made it, and decides about it.</summary>
    LocalRule,

    /// <summary>A boolean of the policy.</summary>
    Boolean,
}
