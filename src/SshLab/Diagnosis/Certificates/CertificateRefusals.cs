using SshLab.Facts;

namespace SshLab.Diagnosis.Certificates;

/// <summary>Judges the rules about certificates: they speak only where the client has one, and it does not let the login in.</summary>
internal static class CertificateRefusals
{
    public static RuleResult Judge(ICertificateRule rule, FactSet facts)
    {
        if (LoginView.Of(facts, out var because) is not { } login)
            return RuleResult.Unknown(because);
        if (facts.Client is null)
            return RuleResult.Unknown("it is not known which certificate the client presents");
        if (login.Certificate is not { } view || view.LetsIn == true)
            return RuleResult.Healthy;
        if (view.LetsIn is null)
            return facts.Login?.Outcome == Logins.LoginOutcome.Accepted ? RuleResult.Healthy
                : RuleResult.Unknown(view.UnknownBecause ?? view.Routes.Select(route => route.UnknownBecause).FirstOrDefault(unknown => unknown is not null) ?? "it is not known whether the key file with the authority can be used");
        if (!view.Refusals.TryGetValue(rule.Refusal, out var what) || (rule.Refusal == CertificateRefusal.AuthorityUnknown && !login.MeansCertificate))
            return RuleResult.Healthy;
        return RuleResult.Found(new Finding
        {
            Id = rule.Id,
            // A key that is installed lets in without its certificate; one that could be may have to.
            Severity = login.MeansCertificate ? Severity.Blocker : login.HasKey ? Severity.Advice : Severity.Risk,
            Cause = rule.Cause,
            Title = $"{rule.Title}: {what}",
            Evidence = [.. view.Evidence, what, .. LogOf(rule, login)],
            NextStep = rule.NextStep,
        });
    }

    private static IEnumerable<string> LogOf(ICertificateRule rule, LoginView login) => rule.Log is not { } words ? []
        : login.Server.Sshd.Log.LastOrDefault(line => line.Contains(words, StringComparison.Ordinal)) is { } logged ? [$"sshd's log: {logged}"]
        : [$"sshd logs: {words}"];
}
