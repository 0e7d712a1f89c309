using SshLab.Diagnosis.Configuration;
using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>There is an AllowUsers list, and the user, coming from this client, is not in it.</summary>
/// <remarks>Source: sshd_config(5), AllowUsers; OpenSSH <c>auth.c</c>, <c>allowed_user</c>: "User %s from %s not allowed because not listed in AllowUsers".</remarks>
internal sealed class UserNotAllowed : IRule
{
    public string Id => "user-not-allowed";

    public string Title => "AllowUsers does not name the user";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts) => ConfigurationRule.Judge(facts, Judge);

    private RuleResult Judge(LoginConfiguration configuration, ServerFacts server, AccountFacts account)
    {
        var allowed = configuration.Values("allowusers");
        var login = server.Sshd.AskedFor;
        var results = allowed.Select(pattern => AccessPattern.MatchesUser(pattern, account.Name, login)).ToList();
        if (allowed.Count == 0 || results.Contains(true))
            return RuleResult.Healthy;
        if (results.Contains(null))
            return RuleResult.Unknown("AllowUsers depends on the client's address, which is not known");
        // The user may be named, only not from here.
        var elsewhere = allowed.Where(pattern => pattern.LastIndexOf('@') is > 0 and var at && SshPattern.Matches(account.Name, pattern[..at])).ToList();
        var lines = configuration.Deciding("allowusers");
        return ConfigurationRule.Decided(this,
            elsewhere.Count > 0 ? $"AllowUsers lets {account.Name} in from other places than {VisibleText.Of(login!.Address)}" : $"sshd refuses {account.Name}: not listed in AllowUsers",
            [
                .. configuration.Evidence("allowusers"),
                .. JoinedNames.Evidence("AllowUsers", allowed, name => AccessPattern.MatchesUser(name, account.Name, login) == true),
                .. elsewhere.Count > 0 ? [$"the login comes from {VisibleText.Of(login!.Address)}{(login.Host == login.Address ? "" : $" ({VisibleText.Of(login.Host)})")}, as sshd sees it"] : Array.Empty<string>(),
                .. DenialLog.Of(server, account.Name, "not listed in AllowUsers"),
            ],
            Changes(lines, elsewhere.Count > 0 ? $"{account.Name}@{login!.Address}" : account.Name, server),
            $"Have whoever runs this server add {account.Name} to AllowUsers.", configuration.IsPending("allowusers"));
    }

    private static IReadOnlyList<Change> Changes(IReadOnlyList<ConfigurationLine> lines, string pattern, ServerFacts server) =>
        lines.Count == 0 ? [] : ConfigurationEdit.AddArgument(lines[^1], pattern, server);
}
