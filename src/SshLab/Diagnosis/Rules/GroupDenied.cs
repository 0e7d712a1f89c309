using SshLab.Diagnosis.Configuration;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>DenyGroups names a group of the user.</summary>
/// <remarks>Source: sshd_config(5), DenyGroups; OpenSSH <c>auth.c</c>, <c>allowed_user</c>: "User %s from %s not allowed because a group is listed in DenyGroups".</remarks>
internal sealed class GroupDenied : IRule
{
    public string Id => "group-denied";

    public string Title => "DenyGroups names a group of the user";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts) => ConfigurationRule.Judge(facts, Judge);

    private RuleResult Judge(LoginConfiguration configuration, ServerFacts server, AccountFacts account)
    {
        var denied = configuration.Values("denygroups");
        if (denied.Count == 0)
            return RuleResult.Healthy;
        if (account.GroupNames is not { } groups)
            return RuleResult.Unknown($"the groups of {account.Name} are not known, and DenyGroups names some");
        bool Denies(string pattern) => groups.Any(group => SshPattern.Matches(group, pattern));
        if (!denied.Any(Denies))
            return RuleResult.Healthy;
        var members = groups.Where(group => denied.Any(pattern => SshPattern.Matches(group, pattern))).Select(group => VisibleText.Of(group));
        var lines = AccessPattern.Matching(configuration.Deciding("denygroups"), Denies);
        return ConfigurationRule.Decided(this, $"sshd refuses {account.Name}: a group is listed in DenyGroups",
            [
                .. lines.Count > 0 ? lines.Keys.Select(line => line.Evidence) : configuration.Evidence("denygroups"),
                $"{account.Name} is in the group {string.Join(", ", members)} (id -Gn)",
                .. DenialLog.Of(server, account.Name, "a group is listed in DenyGroups"),
            ],
            [.. lines.SelectMany(line => ConfigurationEdit.RemoveArguments(line.Key, line.Value, server)).Distinct()],
            $"Have whoever runs this server take {account.Name} out of that group, or the group out of DenyGroups.", configuration.IsPending("denygroups"));
    }
}
