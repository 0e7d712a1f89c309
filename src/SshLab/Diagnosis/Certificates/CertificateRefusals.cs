using SshLab.Facts;
using SshLab.Logins;

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
            return facts.Login?.Outcome == LoginOutcome.Accepted ? RuleResult.Healthy : Open(rule, view);
        if (!view.Refusals.TryGetValue(rule.Refusal, out var what) || (rule.Refusal == CertificateRefusal.AuthorityUnknown && !login.MeansCertificate))
            return RuleResult.Healthy;
        return RuleResult.Found(new Finding
        {
            Id = rule.Id,
            // A key that is installed lets in without its certificate; one that could be may have to.
            Severity = login.MeansCertificate ? Severity.Blocker : login.HasKey ? Severity.Advice : Severity.Risk,
            Cause = rule.Cause,
            Title = $"{rule.Title}: {what}",
            Evidence = [.. view.Evidence, what, .. LogOf(rule, view, login)],
            NextStep = rule.NextStep,
        });
    }

    /// <summary>Only the rules about what is left open are; of every other reason it is known that it is not there.</summary>
    private static RuleResult Open(ICertificateRule rule, CertificateView view)
    {
        var unknown = view.Unweighed ?? view.Routes.Where(route => route.Admits is null).Select(route => route.Unweighed).FirstOrDefault(unweighed => unweighed is not null)
            ?? new("it is not known whether the key file with the authority can be used", CertificateRefusal.AuthorityUnknown);
        return unknown.About.Contains(rule.Refusal) ? RuleResult.Unknown(unknown.Because) : RuleResult.Healthy;
    }

    private static IEnumerable<string> LogOf(ICertificateRule rule, CertificateView view, LoginView login) => rule.Log is not { } words ? []
        : login.Server.Sshd.Log.LastOrDefault(line => line.Contains(words, StringComparison.Ordinal) && CertificateLog.Names(line, view.Client.Certificate) != false) is { } logged ? [$"sshd's log: {logged}"]
        : [$"sshd logs: {words}"];
}
