using SshLab.Diagnosis;
using SshLab.Logins;
using SshLab.Repairs;

namespace SshLab.Setup;

/// <summary>What a setup did, and whether the login works now.</summary>
public sealed record SetupResult
{
    /// <summary>How it ended.</summary>
    public required SetupOutcome Outcome { get; init; }

    /// <summary>The key pair.</summary>
    public required KeyPair Key { get; init; }

    /// <summary>What was, or would be, changed on the server.</summary>
    public required SetupPlan Plan { get; init; }

    /// <summary>The journal's entry of the changes; null when nothing had to change, or in a dry run.</summary>
    public JournalEntry? Journal { get; init; }

    /// <summary>The login with only this key; null in a dry run.</summary>
    public LoginAttempt? Login { get; init; }

    /// <summary>Why the key is refused although it is there; null unless the outcome is <see cref="SetupOutcome.PresentButRefused"/>.</summary>
    public DiagnosisReport? Diagnosis { get; init; }
}
