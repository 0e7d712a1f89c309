using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Connections;

/// <summary>Why sshd dropped a connection before its banner: it says so to the client since 8.3, and tells the reasons apart only in its log and title. Pure.</summary>
/// <remarks>
/// Source: OpenSSH <c>sshd.c</c>, <c>should_drop_connection</c> ("Exceeded MaxStartups" to the client; since 9.8 "Not allowed at this time" for each reason),
/// <c>srclimit.c</c>, <c>srclimit_penalty_check_allow</c>.
/// </remarks>
internal static class DroppedConnection
{
    /// <summary>Whether a line of ssh's trace has what sshd says to a client before it drops it.</summary>
    public static bool IsSaidIn(string line) =>
        line.Contains("Exceeded MaxStartups", StringComparison.Ordinal) || line.Contains("Not allowed at this time", StringComparison.Ordinal);

    /// <summary>Whether too many connections were waiting to be authenticated; null when that cannot be told.</summary>
    public static bool? ByStartups(FactSet facts)
    {
        if (!Unanswered.Is(facts))
            return false;
        if (Unanswered.Says(facts, "Exceeded MaxStartups"))
            return true;
        var full = facts.Server?.Sshd.Startups is { } startups ? startups.Now >= startups.Begin : (bool?)null;
        if (!SaysNotAllowed(facts))
            return full == true && ClosedAtOnce(facts);
        return LogLine(facts) is { } line ? line.Contains("axstartups", StringComparison.OrdinalIgnoreCase) : full;
    }

    /// <summary>Whether the client's address is being penalised; null when that cannot be told.</summary>
    public static bool? ByPenalty(FactSet facts)
    {
        if (!Unanswered.Is(facts) || !SaysNotAllowed(facts))
            return false;
        if (LogLine(facts) is { } line)
            return line.Contains("penalty", StringComparison.Ordinal);
        return ByStartups(facts) switch { true => false, false => true, null => null };
    }

    /// <summary>What sshd's log says of the last connection that it dropped; null when it says nothing.</summary>
    public static string? LogLine(FactSet facts) => facts.Server?.Sshd.Log.LastOrDefault(line => line.Contains("drop connection", StringComparison.Ordinal));

    /// <summary>What there is to show for it.</summary>
    public static IEnumerable<string> Evidence(FactSet facts)
    {
        if (facts.Login!.Trace.FirstOrDefault(IsSaidIn) is { } said)
            yield return $"ssh's trace: {said}";
        if (LogLine(facts) is { } line)
            yield return $"sshd's log: {VisibleText.Of(line.Trim(), 300)}";
        if (facts.Server?.Sshd.Startups is { } startups)
            yield return $"sshd's title: {startups.Now} connections wait to be authenticated; from {startups.Begin} on some are dropped, from {startups.Most} on all (MaxStartups)";
    }

    private static bool SaysNotAllowed(FactSet facts) => Unanswered.Says(facts, "Not allowed at this time");

    private static bool ClosedAtOnce(FactSet facts) => Unanswered.Says(facts, "kex_exchange_identification: ");
}
