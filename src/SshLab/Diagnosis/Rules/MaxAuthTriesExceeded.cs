using SshLab.Diagnosis.Client;
using SshLab.Diagnosis.Configuration;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>sshd hangs up before the right key is tried, after fewer failures than it allows by default.</summary>
/// <remarks>Source: sshd_config(5), MaxAuthTries (6); OpenSSH <c>auth.c</c>, <c>auth_maxtries_exceeded</c>: "maximum authentication attempts exceeded for …"; each key that is offered in vain counts, since 10.6 beyond those of PubkeyAuthOptions max-pk-ok.</remarks>
internal sealed class MaxAuthTriesExceeded : IRule
{
    private const string Keyword = "maxauthtries";

    public string Id => "max-auth-tries-exceeded";

    public string Title => "sshd hangs up before the right key is tried";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts) => ConfigurationRule.Judge(facts, (configuration, server, account) =>
    {
        var tries = KeyTries.Of(server);
        var most = tries.MaxAuthTries;
        if (most >= KeyTries.DefaultMaxAuthTries)
            return RuleResult.Healthy;
        if (facts.Login is not { } login)
            return RuleResult.Unknown($"MaxAuthTries is {most}, and only a login shows how many keys are offered before the right one");
        var said = login.Trace.LastOrDefault(line => line.Contains("Too many authentication failures", StringComparison.Ordinal));
        // Whoever offers more keys than even the default allows has too many of them.
        var tooMany = login.Offered.Count > tries.MostAsUsual || (facts.Client is { } client && OfferOrder.KeysBeforeTheRightOne(client, facts) >= tries.MostAsUsual);
        if (login.Outcome == LoginOutcome.Accepted || said is null || tooMany)
            return RuleResult.Healthy;
        IReadOnlyList<Change> changes = configuration.Deciding(Keyword) is [var line, ..] ? ConfigurationEdit.ReplaceArguments(line, $"{KeyTries.DefaultMaxAuthTries}", server) : [];
        return ConfigurationRule.Decided(this, $"sshd hangs up after {most} {(most == 1 ? "failure" : "failures")} (MaxAuthTries), before the right key is tried",
            [
                .. configuration.Evidence(Keyword), .. KeyTries.CountsQueriesApart(server) ? configuration.Evidence("pubkeyauthoptions").Append(tries.Words) : [], $"ssh -v: {VisibleText.Of(said, 300)}",
                $"the client offered {login.Offered.Count} {(login.Offered.Count == 1 ? "key" : "keys")} until then{(login.Offered.Count == 0 ? "" : ": " + string.Join(", ", login.Offered.Take(6).Select(key => VisibleText.Of(key))))}",
            ],
            changes, "Offer the right key alone (ssh -i KEY -o IdentitiesOnly=yes); or have whoever runs this server raise MaxAuthTries.", configuration.IsPending(Keyword));
    });
}
