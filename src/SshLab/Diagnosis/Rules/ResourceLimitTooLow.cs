using SshLab.Diagnosis.Accounts;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>A limit of limits.conf is so low that sshd's own process for the session cannot live with it, or may start nothing.</summary>
/// <remarks>Source: limits.conf(5); OpenSSH <c>session.c</c>, <c>do_exec_no_pty</c>, <c>do_exec_pty</c>: "fork: Resource temporarily unavailable", which ssh tells as "exec request failed on channel 0".</remarks>
internal sealed class ResourceLimitTooLow : IRule
{
    /// <summary>Below these a session was seen to die, of sshd 8.4 to 10.6; the unit is limits.conf's own.</summary>
    private static readonly (string Item, long Least, string Of)[] Least =
    [
        ("nproc", 2, "processes"), ("as", 65_536, "KiB of address space"), ("nofile", 32, "open files"), ("data", 4_096, "KiB of data"), ("cpu", 1, "minutes of processor time"), ("fsize", 64, "KiB in a file"),
    ];

    public string Id => "resource-limit-too-low";

    public string Title => "A limit leaves the session nothing to run with";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts)
    {
        if (AccountView.Of(facts, out var because) is not { } view)
            return RuleResult.Unknown(because);
        if (facts.Login is not { Outcome: LoginOutcome.SessionFailed, ExitCode: 255 } login || view.Account.Uid == 0
            || Said(login) is not { } said)
            return RuleResult.Healthy;
        var forked = PamSessions.Log(facts).LastOrDefault(line => line.Contains("fork: Resource temporarily unavailable", StringComparison.Ordinal));
        foreach (var (item, least, of) in Least)
        {
            if (LimitsConf.Deciding(view, item) is { } line && LimitsConf.Amount(line) is { } amount && (amount < least || (item == "nproc" && forked is not null)))
                return RuleResult.Found(FindingOf(view, line, amount, of, said, forked));
        }
        return RuleResult.Healthy;
    }

    /// <summary>What ssh says of a session that died; where sshd left no exit code behind, it may say nothing to people.</summary>
    private static string? Said(LoginAttempt login) =>
        LoginStop.Line(login, "request failed on channel", "closed by remote host") ?? login.Trace.LastOrDefault(line => line.Contains("Exit status -1", StringComparison.Ordinal));

    private Finding FindingOf(AccountView view, LimitLine line, long amount, string of, string said, string? forked) => new()
    {
        Id = Id,
        Severity = Severity.Blocker,
        Cause = Cause,
        Title = $"{line.Place} leaves {view.Account.Name} {amount} {of}, and no session runs with that",
        Paths = [line.File],
        Evidence =
        [
            $"{line.Place}: {VisibleText.Of(line.Text)}",
            LoginStop.Quoted(said),
            .. forked is null ? Array.Empty<string>() : [$"sshd's log: {VisibleText.Of(forked.Trim(), 300)}"],
        ],
        Changes = LimitEdit.CommentOut(line, view.Server),
        NextStep = line.Item == "nproc" ? $"See what {VisibleText.Of(view.Account.Name)} runs (`ps -u {VisibleText.Of(view.Account.Name)}`): whatever of it nobody needs makes room." : null,
    };
}
