using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Configuration;

/// <summary>What the rules about sshd's configuration have in common: when they can judge, and how they speak of what decides.</summary>
internal static class ConfigurationRule
{
    /// <summary>Judges where sshd said what its configuration comes to for this account; says what is missing otherwise.</summary>
    public static RuleResult Judge(FactSet facts, Func<LoginConfiguration, ServerFacts, AccountFacts, RuleResult> judge) => facts.Server switch
    {
        null => RuleResult.Unknown("there was no way to look at the server: give one with --via"),
        { Sshd.Flavour: ServerFlavour.NotOpenSsh } or { AccountMissing: true } => RuleResult.Healthy,
        { Account: null } => RuleResult.Unknown("the account could not be looked up on the server"),
        { Account: { } account } server => LoginConfiguration.Of(server) is { } configuration
            ? judge(configuration, server, account)
            : RuleResult.Unknown(WhyUnknown(server)),
    };

    /// <summary>Returns why sshd could not be asked for its configuration, as a clause.</summary>
    public static string WhyUnknown(ServerFacts server) => server switch
    {
        { CollectedAs: not 0 } => "needs root to read sshd's configuration (sshd -T)",
        { Sshd.ConfigurationProblem: { } problem } => $"sshd could not be asked for its configuration; sshd -T says: {VisibleText.Of(problem.Split('\n')[^1], 300)}",
        _ => "sshd could not be asked for its configuration (sshd -T)",
    };

    /// <summary>One finding of somebody's decision, with the lines that decide and what would change them; pending: the running sshd may not have read those lines yet.</summary>
    public static RuleResult Decided(IRule rule, string title, IReadOnlyList<string> evidence, IReadOnlyList<Change> changes, string next, bool pending = false) => RuleResult.Found(new Finding
    {
        Id = rule.Id,
        Severity = Severity.Blocker,
        Cause = Cause.Policy,
        Title = title,
        Paths = [.. changes.SelectMany(change => change.Paths).Distinct()],
        Evidence = evidence,
        LastResort = pending,
        Changes = changes,
        NextStep = changes.Count > 0 ? null : next,
    });
}
