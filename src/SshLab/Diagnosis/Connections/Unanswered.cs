using System.Text.RegularExpressions;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Diagnosis.Connections;

/// <summary>A login to which no SSH server answered with its banner, though the host's name was found. Pure.</summary>
internal static partial class Unanswered
{
    /// <summary>Whether it was so.</summary>
    public static bool Is(FactSet facts) =>
        facts.Login is { Outcome: LoginOutcome.Unreachable, ServerSoftware: null } && !Says(facts, "Could not resolve hostname");

    /// <summary>Whether the trace has the words.</summary>
    public static bool Says(FactSet facts, string words) => facts.Login?.Trace.Any(line => line.Contains(words, StringComparison.Ordinal)) == true;

    /// <summary>What ssh said of it, for evidence.</summary>
    public static IEnumerable<string> LastWord(FactSet facts) => facts.Login is { LastWord: { Length: > 0 } word } ? [$"ssh: {word}"] : [];

    /// <summary>The addresses that ssh tried; empty when it did not say.</summary>
    public static IReadOnlyList<string> Addresses(FactSet facts) =>
        [.. (facts.Login?.Trace ?? []).Select(line => Connecting().Match(line)).Where(match => match.Success).Select(match => match.Groups["address"].Value).Distinct()];

    /// <summary>Why a rule about the server's sockets cannot judge, as a clause; null when it can.</summary>
    public static string? WhyUnknown(FactSet facts) => facts switch
    {
        { Server: null } => "there was no way to look at the server: give one with --via",
        { Server.Sshd.Flavour: ServerFlavour.NotOpenSsh } => "the server is not OpenSSH",
        _ when !Is(facts) => null,
        { Server.Sshd: { Running: null } or { ListeningOn: null } } => "needs root to see where sshd listens",
        _ => null,
    };

    [GeneratedRegex(@"^debug1: Connecting to \S+ \[(?<address>[0-9A-Fa-f.:%a-z]+)\] port ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Connecting();
}
