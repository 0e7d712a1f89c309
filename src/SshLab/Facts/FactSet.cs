using SshLab.Logins;

namespace SshLab.Facts;

/// <summary>Everything that is known about one login; what could not be seen is null, never guessed.</summary>
public sealed record FactSet
{
    /// <summary>Nothing is known: every rule must answer "unknown" or "healthy" to it, never a finding.</summary>
    public static FactSet Empty { get; } = new();

    /// <summary>The client's side; null when it was not looked at.</summary>
    public ClientFacts? Client { get; init; }

    /// <summary>The server's side; null when there was no way in.</summary>
    public ServerFacts? Server { get; init; }

    /// <summary>The real login attempt; null when none was made.</summary>
    public LoginAttempt? Login { get; init; }

    /// <summary>What sshd logged of that attempt; null when it was not watched.</summary>
    public ServerLogFacts? ServerLog { get; init; }
}
