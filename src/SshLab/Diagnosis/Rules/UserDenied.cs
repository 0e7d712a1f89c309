using SshLab.Diagnosis.Configuration;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>DenyUsers names the user.</summary>
/// <remarks>Source: sshd_config(5), DenyUsers; OpenSSH <c>auth.c</c>, <c>allowed_user</c>: "User %s from %s not allowed because listed in DenyUsers".</remarks>
internal sealed class UserDenied : IRule
{
    public string Id => "user-denied";

    public string Title => "DenyUsers names the user";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts) => ConfigurationRule.Judge(facts, Judge);

    private RuleResult Judge(LoginConfiguration configuration, ServerFacts server, AccountFacts account)
    {
        var login = server.Sshd.AskedFor;
        var results = configuration.Values("denyusers").Select(pattern => (Pattern: pattern, Matches: AccessPattern.MatchesUser(pattern, account.Name, login))).ToList();
        var denying = results.Where(result => result.Matches == true).Select(result => result.Pattern).ToList();
        if (denying.Count == 0)
            return results.Exists(result => result.Matches is null) ? RuleResult.Unknown($"DenyUsers depends on the client's address, which is not known: {VisibleText.Of(results.First(result => result.Matches is null).Pattern)}") : RuleResult.Healthy;
        var lines = AccessPattern.Matching(configuration.Deciding("denyusers"), denying.Contains);
        return ConfigurationRule.Decided(this, $"sshd refuses {account.Name}: listed in DenyUsers",
            [.. lines.Count > 0 ? lines.Keys.Select(line => line.Evidence) : configuration.Evidence("denyusers"), .. DenialLog.Of(server, account.Name, "listed in DenyUsers")],
            [.. lines.SelectMany(line => ConfigurationEdit.RemoveArguments(line.Key, line.Value, server)).Distinct()],
            $"Have whoever runs this server take {string.Join(", ", denying.Select(pattern => VisibleText.Of(pattern)))} out of DenyUsers.", configuration.IsPending("denyusers"));
    }
}
