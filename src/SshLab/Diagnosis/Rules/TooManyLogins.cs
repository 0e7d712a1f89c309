using SshLab.Diagnosis.Accounts;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>pam_limits allows the account, or the server, no more sessions at a time.</summary>
/// <remarks>Source: limits.conf(5), maxlogins, maxsyslogins; Linux-PAM <c>pam_limits.c</c>, <c>check_logins</c>: "Too many logins (max %d) for %s" in the log, "There were too many logins for '%s'." to the client.</remarks>
internal sealed class TooManyLogins : IRule
{
    private static readonly string[] Words = ["There were too many logins for ", "Too many logins (max ", "Too many system logins (max "];

    public string Id => "too-many-logins";

    public string Title => "The account may have no more sessions at a time";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts) => PamSessions.Judge(facts, (view, login) =>
    {
        var said = login.Printed.LastOrDefault(IsSaid);
        var logged = PamSessions.Log(facts).LastOrDefault(IsSaid);
        if (said is null && (logged is null || PamSessions.Logged(facts, view) is null))
            return null;
        var line = LimitsConf.Deciding(view, "maxlogins", "maxsyslogins");
        return FindingOf(view, login, said ?? logged!, line);
    });

    private static bool IsSaid(string line) => Words.Any(word => line.Contains(word, StringComparison.Ordinal));

    private Finding FindingOf(AccountView view, LoginAttempt login, string said, LimitLine? line) => new()
    {
        Id = Id,
        Severity = Severity.Blocker,
        Cause = Cause,
        Title = line is null ? $"{view.Account.Name} has as many sessions as are allowed" : $"{line.Place} allows {(line.Item == "maxsyslogins" ? "the server" : view.Account.Name)} {Count(line)} at a time",
        Paths = line is null ? [] : [line.File],
        Evidence =
        [
            .. line is null ? Array.Empty<string>() : [$"{line.Place}: {VisibleText.Of(line.Text)}"],
            $"pam_limits says: {VisibleText.Of(said.Trim(), 300)}",
            $"sshd let the key in and ended the session with code {login.ExitCode}",
        ],
        Changes = line is null ? [] : LimitEdit.CommentOut(line, view.Server),
        NextStep = $"End sessions that nobody needs (`who`, `loginctl list-sessions`, `pkill -u {VisibleText.Of(view.Account.Name)} sshd` as root ends them all).",
    };

    private static string Count(LimitLine line) => LimitsConf.Amount(line) switch { 0 => "no session", 1 => "one session", _ => $"{VisibleText.Of(line.Value)} sessions" };
}
