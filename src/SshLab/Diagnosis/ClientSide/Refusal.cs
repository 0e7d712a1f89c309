using SshLab.Logins;

namespace SshLab.Diagnosis.ClientSide;

/// <summary>The class of a login that did not work, and the lines that say so. The order of the questions is the order of the protocol. Pure.</summary>
internal sealed record Refusal(RefusalClass Class, IReadOnlyList<string> Lines)
{
    private const string CanContinue = "Authentications that can continue: ";
    private const string Offering = "Offering public key: ";
    private const string Accepts = "Server accepts key: ";
    private const string Partial = "with partial success";

    public static Refusal Of(LoginAttempt login) => login.Outcome switch
    {
        LoginOutcome.HostKey => new(RefusalClass.HostKey, [Last(login, "Server host key: "), login.LastWord]),
        LoginOutcome.SessionFailed => new(RefusalClass.SessionFailed, [Last(login, "Exit status "), login.LastWord, login.Hung ? $"{login.Trace[^1]}: the last line, ssh did not come to an end" : ""]),
        LoginOutcome.ClosedAfterAccept => new(RefusalClass.ClosedAfterAccept, [Last(login, Accepts), login.LastWord]),
        LoginOutcome.Unreachable => Unreached(login),
        _ when LoginStop.Line(login, "Unable to negotiate with", "no matching ") is { } line => new(RefusalClass.NoCommonAlgorithm, [line]),
        _ when LoginStop.Line(login, "Too many authentication failures") is { } line => new(RefusalClass.TooManyKeys, [line]),
        LoginOutcome.ClientError => OnThisSide(login),
        _ => Refused(login),
    };

    private static Refusal Unreached(LoginAttempt login)
    {
        var connected = Last(login, "Connection established") is { Length: > 0 } || Last(login, "Executing proxy command") is { Length: > 0 };
        var late = LoginStop.Line(login, "timed out", "UNKNOWN port 65535", ": Connection refused") is not null;
        return new(connected && !late ? RefusalClass.DroppedEarly : RefusalClass.NoConnection, [login.LastWord]);
    }

    private static Refusal OnThisSide(LoginAttempt login)
    {
        if (login.AuthenticatedBy is not null)
            return new(RefusalClass.StoppedAfterLogin, [.. login.Said.Where(line => !line.StartsWith("Authenticated to ", StringComparison.Ordinal)).TakeLast(3)]);
        if (login.ServerAccepts.Count > 0)
            return new(RefusalClass.PrivateKeyUnusable, [Last(login, Accepts), Last(login, "Load key "), Last(login, "signing failed"), Last(login, "agent refused"), Last(login, "do not match public"), login.LastWord]);
        return login.MethodsThatCanContinue.Count > 0
            ? new(RefusalClass.NoKeyOffered, [Last(login, CanContinue), Last(login, "Skipping "), Last(login, "Load key "), Last(login, "not accessible"), Last(login, "No more authentication methods")])
            : new(RefusalClass.ClientStopped, [login.LastWord, login.Hung && login.Trace.Count > 0 ? $"{login.Trace[^1]}: the last line, ssh did not come to an end" : ""]);
    }

    private static Refusal Refused(LoginAttempt login)
    {
        if (Last(login, Partial) is { Length: > 0 } partial)
            return new(RefusalClass.MoreWanted, [partial, Last(login, CanContinue)]);
        if (login.ServerAccepts.Count > 0)
            return new(RefusalClass.RefusedAfterSignature, [Last(login, Accepts), Last(login, CanContinue)]);
        var keysTaken = login.MethodsThatCanContinue.Count == 0 || login.MethodsThatCanContinue.Contains("publickey");
        return login.Offered.Count > 0 || keysTaken
            ? new(RefusalClass.KeyRefused, [Last(login, Offering), Last(login, CanContinue), login.LastWord])
            : new(RefusalClass.KeysNotTaken, [Last(login, CanContinue)]);
    }

    private static string Last(LoginAttempt login, string words) =>
        login.Trace.LastOrDefault(line => line.Contains(words, StringComparison.Ordinal)) ?? "";
}
