using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Diagnosis;

/// <summary>Judges by ssh's own words of a login that came to an end before any key was tried. Pure.</summary>
internal static class LoginStop
{
    /// <summary>Asks the question of a login that was tried. Without one nothing is known of the way to the server, and where the server was seen nothing is wrong with it.</summary>
    public static RuleResult Judge(FactSet facts, Func<LoginAttempt, Finding?> find)
    {
        if (facts.Login is not { Outcome: not LoginOutcome.NotTried } login)
            return facts.Server is null ? RuleResult.Unknown("no login was tried, and only a login shows it") : RuleResult.Healthy;
        return find(login) is { } finding ? RuleResult.Found(finding) : RuleResult.Healthy;
    }

    /// <summary>Returns the first line of ssh's that holds one of the phrases; null when none does.</summary>
    public static string? Line(LoginAttempt login, params IReadOnlyList<string> phrases) =>
        login.Said.FirstOrDefault(line => phrases.Any(phrase => line.Contains(phrase, StringComparison.Ordinal)));

    /// <summary>Returns the line as evidence.</summary>
    public static string Quoted(string line) => $"ssh says: {line.Trim()}";
}
