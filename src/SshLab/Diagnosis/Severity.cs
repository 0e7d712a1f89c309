namespace SshLab.Diagnosis;

/// <summary>How much a finding matters to the login in question.</summary>
public enum Severity
{
    /// <summary>Merely better otherwise; the login does not depend on it.</summary>
    Advice,

    /// <summary>The login works, or would; something is dangerous or will break it soon.</summary>
    Risk,

    /// <summary>Explains the refusal: while it stands, this key does not log in.</summary>
    Blocker,
}
