using SshLab.Diagnosis.Accounts;
using SshLab.Facts;

namespace SshLab.Diagnosis.Rules;

/// <summary>PAM is to ask a module that is not installed, about the account or for its session, and so refuses everybody.</summary>
/// <remarks>Source: Linux-PAM <c>pam_dispatch.c</c> (a module without a function answers PAM_MODULE_UNKNOWN), <c>pam_handlers.c</c>: "PAM unable to dlopen(%s): %s", "PAM adding faulty module: %s". A "-" before the line's type silences that log alone.</remarks>
internal sealed class PamModuleMissing : IRule
{
    public string Id => "pam-module-missing";

    public string Title => "PAM asks a module that is not installed";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts) => PamModules.Judge(facts, line => line.ModuleMissing && !PamTrouble.HasCarriageReturn(line), FindingOf, sessions: true);

    private Finding FindingOf(AccountView view, PamLine line, PamAnswer answer) => new()
    {
        Id = Id,
        Severity = Severity.Blocker,
        Cause = Cause,
        Title = $"{line.Place} asks {line.Module}, which is not installed",
        Paths = [line.File],
        Evidence =
        [
            $"{line.Place}: {line.Text}", $"{answer.Because}; {PamModules.Logged(view, line)}",
            .. view.Server.Sshd.Log.LastOrDefault(said => said.Contains("PAM unable to dlopen", StringComparison.Ordinal) && said.Contains(line.Module, StringComparison.Ordinal)) is { } said
                ? [$"the log: {Parsing.VisibleText.Of(said.Trim(), 300)}"] : Array.Empty<string>(),
        ],
        Changes = PamExemption.For(line, view),
        NextStep = line.Module is "pam_tally2.so" or "pam_tally.so"
            ? $"Linux-PAM 1.5 dropped {line.Module}: pam_faillock has taken its place. Take the line out, and configure pam_faillock if passwords are to be counted."
            : $"Install the package that has {line.Module} (`apt-file search {line.Module}`, `dnf provides '*/{line.Module}'`), or take out the line if it is left over from one that was removed.",
    };
}
