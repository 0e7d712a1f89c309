using SshLab.Facts;

namespace SshLab.Diagnosis.Accounts;

/// <summary>What those modules of PAM answer about an account that decide by a list or a condition which is known. Pure.</summary>
internal static class PamModules
{
    /// <summary>Returns the answer; null for a module that is not judged here.</summary>
    public static PamAnswer? Answer(AccountView view, PamLine line) => line switch
    {
        { Unreadable: true } => new("perm_denied", "PAM takes a line that it makes no sense of for one that refuses"),
        { ModuleMissing: true } => new("module_unknown", $"there is no {line.Module} on this server, and PAM takes a module that it cannot load for one that refuses"),
        { Module: "pam_listfile.so" } => ListFile.Ask(line.Arguments, view),
        { Module: "pam_succeed_if.so" } => SucceedIf.Ask(line.Arguments, view),
        { Module: "pam_time.so" } => TimeConf.Ask(line.Arguments, view),
        _ => null,
    };

    /// <summary>Judges the lines of one kind: found, when the first that refuses decides about the login.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="kind">The lines in question, each with an <see cref="Answer"/>.</param>
    /// <param name="tell">Makes the finding.</param>
    /// <param name="sessions">Whether what is asked when a session begins is judged too.</param>
    public static RuleResult Judge(FactSet facts, Func<PamLine, bool> kind, Func<AccountView, PamLine, PamAnswer, Finding> tell, bool sessions = false)
    {
        if (AccountView.Of(facts, out var because) is not { Server: var server } view)
            return RuleResult.Unknown(because);
        if (server.Sshd.UsePam is not { } pam)
            return RuleResult.Unknown(AccountView.UsePamUnseen);
        if (!pam)
            return RuleResult.Healthy;
        if (server.PamAccount is not { } lines)
            return RuleResult.Unknown(AccountView.PamUnseen);
        string? unsure = null;
        foreach (var line in lines.Concat(sessions ? server.PamSession ?? [] : []).Where(kind))
        {
            var answer = Answer(view, line)!;
            if (answer.Refuses == true && view.Decides(line, answer.Status!))
                return RuleResult.Found(tell(view, line, answer));
            if (answer.Refuses is null && view.Decides(line, "auth_err"))
                unsure ??= $"what {line.Place} says of this login cannot be told from here: {answer.Because}";
        }
        return unsure is null ? RuleResult.Healthy : RuleResult.Unknown(unsure);
    }

    /// <summary>What sshd logs of every refusal, as evidence.</summary>
    public static string Logged(AccountView view) => $"sshd logs \"{Denied(view.Account.Name)}\"";

    /// <summary>What sshd does when a line refuses, as evidence.</summary>
    public static string Logged(AccountView view, PamLine line) =>
        line.OfSession ? $"sshd logs \"{PamSessions.Failed} …\" and ends the session with code {PamSessions.ExitCode}" : Logged(view);

    /// <summary>What sshd logs of every refusal.</summary>
    public static string Denied(string user) => $"Access denied for user {user} by PAM account configuration";
}
