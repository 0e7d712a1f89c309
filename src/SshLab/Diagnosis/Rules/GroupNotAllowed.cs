using SshLab.Diagnosis.Configuration;
using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>There is an AllowGroups list, and the user is in none of its groups.</summary>
/// <remarks>Source: sshd_config(5), AllowGroups; OpenSSH <c>auth.c</c>, <c>allowed_user</c>: "User %s from %s not allowed because none of user's groups are listed in AllowGroups".</remarks>
internal sealed class GroupNotAllowed : IRule
{
    public string Id => "group-not-allowed";

    public string Title => "AllowGroups names no group of the user";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts) => ConfigurationRule.Judge(facts, Judge);

    private RuleResult Judge(LoginConfiguration configuration, ServerFacts server, AccountFacts account)
    {
        var allowed = configuration.Values("allowgroups");
        if (allowed.Count == 0)
            return RuleResult.Healthy;
        if (account.GroupNames is not { } groups)
            return RuleResult.Unknown($"the groups of {account.Name} are not known, and there is an AllowGroups list");
        if (groups.Any(group => allowed.Any(pattern => SshPattern.Matches(group, pattern))))
            return RuleResult.Healthy;
        return ConfigurationRule.Decided(this, $"sshd refuses {account.Name}: none of the user's groups is listed in AllowGroups",
            [
                .. configuration.Evidence("allowgroups"),
                .. JoinedNames.Evidence("AllowGroups", allowed, name => groups.Any(group => SshPattern.Matches(group, name))),
                groups.Count > 0 ? $"{account.Name} is in {string.Join(", ", groups.Select(group => VisibleText.Of(group)))} (id -Gn)" : $"no group of {account.Name} has a name that this server knows",
                .. IsNamed(account) ? Array.Empty<string>() : [$"{account.Name} has the groups {string.Join(", ", account.Groups!)} by number (id -G), and not all of them have a name here (getent group)"],
                .. DenialLog.Of(server, account.Name, "none of user's groups are listed in AllowGroups", "not in any group"),
            ],
            Changes(configuration.Deciding("allowgroups"), groups, server, account),
            IsNamed(account) ? $"Have whoever runs this server put {account.Name} into one of those groups: usermod -aG {VisibleText.Of(allowed.FirstOrDefault(IsName) ?? "GROUP")} {account.Name}."
                : "See first why a group has no name, for sshd goes by names: whether it is in /etc/group, and whether `group:` in /etc/nsswitch.conf names files and what it names answers.", configuration.IsPending("allowgroups"));
    }

    // A group that is the user's alone lets in nobody else; a shared one would.
    private static IReadOnlyList<Change> Changes(IReadOnlyList<ConfigurationLine> lines, IReadOnlyList<string> groups, ServerFacts server, AccountFacts account) =>
        lines.Count > 0 && groups.Contains(account.Name) ? ConfigurationEdit.AddArgument(lines[^1], account.Name, server) : [];

    /// <summary>Whether each of the groups that the account has by number has a name.</summary>
    private static bool IsNamed(AccountFacts account) => account.Groups is not { } numbers || numbers.Distinct().Count() <= account.GroupNames!.Count;

    private static bool IsName(string pattern) => pattern.IndexOfAny(['*', '?', '!']) < 0;
}
