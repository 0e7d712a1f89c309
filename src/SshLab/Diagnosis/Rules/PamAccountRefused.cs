using SshLab.Diagnosis.Accounts;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>PAM refused the account by a module that no other rule judges: sshd's log says so, and nothing else explains it.</summary>
/// <remarks>Source: OpenSSH <c>auth2.c</c>, <c>userauth_finish</c>: "Access denied for user %s by PAM account configuration", at every log level.</remarks>
internal sealed class PamAccountRefused : IRule
{
    private static readonly string[] Judged = ["pam_permit.so", "pam_deny.so", "pam_nologin.so", "pam_unix.so", "pam_faillock.so"];
    private static readonly IReadOnlyList<IRule> Others =
        [new AccountExpired(), new NologinFile(), new PamAccessDenied(), new PamConditionNotMet(), new PamListfileDenied(), new PamModuleMissing(), new PamServiceBroken(), new PamTimeDenied(), new PasswordExpired(), new ShadowEntryMissing()];

    public string Id => "pam-account-refused";

    public string Title => "PAM refuses the account";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts)
    {
        if (AccountView.Of(facts, out var because) is not { } view)
            return RuleResult.Unknown(because);
        if (view.Server.Sshd.UsePam is not { } pam)
            return RuleResult.Unknown(AccountView.UsePamUnseen);
        if (!pam || facts.Login?.Outcome != LoginOutcome.ClosedAfterAccept || Said(facts, view.Account.Name) is not { } said || Others.Any(rule => rule.Judge(facts).Findings.Count > 0))
            return RuleResult.Healthy;
        return RuleResult.Found(FindingOf(view, said));
    }

    private Finding FindingOf(AccountView view, string said)
    {
        var spoken = view.Server.Sshd.Log.LastOrDefault(line => line.Contains($"({view.PamService}:account)", StringComparison.Ordinal));
        var suspects = Suspects(view).ToList();
        if (suspects.Where(line => spoken?.Contains($"{line.Module.Split('.')[0]}({view.PamService}:account)", StringComparison.Ordinal) == true).ToList() is { Count: > 0 } named)
            suspects = named;
        return new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            LastResort = true,
            Title = suspects is [{ Module: "pam_deny.so" } deny] ? $"PAM refuses {view.Account.Name}, and everybody: {deny.Place}" : $"PAM refuses {view.Account.Name}",
            Paths = [.. suspects.Select(line => line.File).Distinct()],
            Evidence =
            [
                $"sshd's log: {VisibleText.Of(said.Trim(), 300)}",
                .. spoken is null ? Array.Empty<string>() : [$"the module's own words: {VisibleText.Of(spoken.Trim(), 300)}"],
                .. suspects.Select(line => $"{line.Place}: {line.Control} {line.Module} {(line.Module == "pam_deny.so" ? "refuses everybody" : "can refuse")}"),
            ],
            NextStep = $"The module says why in the log of the authentication service: `grep '({view.PamService}:account)' /var/log/auth.log /var/log/secure`, or `journalctl -t sshd -t sshd-session`.",
        };
    }

    /// <summary>The last decision about the user in sshd's log, when it is PAM's refusal.</summary>
    private static string? Said(FactSet facts, string user)
    {
        var denied = PamModules.Denied(user);
        var last = (facts.ServerLog?.Lines ?? []).Concat(facts.Server!.Sshd.Log)
            .LastOrDefault(line => line.Contains(denied, StringComparison.Ordinal) || line.Contains($"Accepted publickey for {user} from", StringComparison.Ordinal));
        return last?.Contains(denied, StringComparison.Ordinal) == true ? last : null;
    }

    private static IEnumerable<PamLine> Suspects(AccountView view) => PamStack.DenyingAll(view.Server.PamAccount ?? []) is { } denying ? [denying] :
        (view.Server.PamAccount ?? []).Where(line => !Judged.Contains(line.Module) && view.Decides(line, "perm_denied"));
}
