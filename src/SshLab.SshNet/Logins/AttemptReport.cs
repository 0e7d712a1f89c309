using Renci.SshNet;
using SshLab.Logins;
using SshLab.SshNet.HostKeys;

namespace SshLab.SshNet.Logins;

/// <summary>Writes down what happened in an attempt, with its evidence. Pure.</summary>
internal static class AttemptReport
{
    /// <summary>The client's name and version.</summary>
    public static string Client { get; } = $"SSH.NET {typeof(SshClient).Assembly.GetName().Version?.ToString(3)}";

    /// <summary>Returns the attempt.</summary>
    public static LoginAttempt Of(Target target, string key, Conversation told, IReadOnlyList<string> trace)
    {
        var ends = Ends(told).ToList();
        var said = TraceLines.From(string.Join('\n', [told.Said, .. ends]));
        return new LoginAttempt
        {
            Outcome = SshNetOutcome.Of(told),
            ExitCode = told.ExitStatus,
            Command = $"{Client}: {target}, key {key}",
            Trace = [.. trace, .. TraceLines.From(string.Join('\n', ends))],
            ServerSoftware = told.ServerSoftware,
            Said = said,
            HostKey = told.HostKey,
            Offered = told.Offered,
            ServerAccepts = told.Accepted,
            MethodsThatCanContinue = told.Methods,
            AuthenticatedBy = told.LetInBy,
            LastWord = said.Count > 0 ? said[^1] : "",
        };
    }

    /// <summary>What ended it, from the outside in: each exception's type and message.</summary>
    private static IEnumerable<string> Ends(Conversation told)
    {
        if (told.Verdict is not null and not HostKeyVerdict.Known)
            yield return $"The host key {told.HostKey!.Type} {told.HostKey.Fingerprint} is {Named(told.Verdict.Value)} to the known hosts; no key was offered";
        for (var e = told.KeyFault ?? told.End; e is not null; e = e.InnerException)
            yield return $"{e.GetType().Name}: {e.Message}";
        if (told is { IsIn: true, End: null, ExitStatus: not 0 })
            yield return told.ExitStatus is { } status ? $"The session ended with exit code {status}" : "The session ended without an exit code";
    }

    private static string Named(HostKeyVerdict verdict) => verdict switch
    {
        HostKeyVerdict.Changed => "another than the one known",
        HostKeyVerdict.Revoked => "revoked according",
        _ => "not known",
    };
}
