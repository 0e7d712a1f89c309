using SshLab.Diagnosis.Configuration;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>A key alone does not let this user in: sshd wants more methods, or others.</summary>
/// <remarks>Source: sshd_config(5), AuthenticationMethods; OpenSSH <c>auth2.c</c>, <c>auth2_update_methods_lists</c>: "Partial publickey for …" in the log, "partial success" at the client.</remarks>
internal sealed class AuthenticationMethods : IRule
{
    private const string Keyword = "authenticationmethods";

    public string Id => "authentication-methods";

    public string Title => "sshd wants more than a key";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts) => ConfigurationRule.Judge(facts, (configuration, server, account) =>
    {
        var lists = (configuration.Value(Keyword) ?? "any").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // Several keys may satisfy publickey,publickey, one after the other.
        var keys = Math.Max(1, facts.Client?.Keys.Count ?? 1);
        if (lists.Any(list => list == "any" || (list.Split(',') is { } methods && methods.Length <= keys && methods.All(method => method == "publickey"))))
            return RuleResult.Healthy;
        IReadOnlyList<Change> changes = configuration.Deciding(Keyword) is [var line, ..] ? ConfigurationEdit.AddArgument(line, "publickey", server) : [];
        var partial = lists.Any(list => list.Split(',').Contains("publickey"));
        return ConfigurationRule.Decided(this,
            partial ? $"A key alone does not let {account.Name} in: sshd wants {VisibleText.Of(string.Join(" or ", lists))}" : $"sshd lets {account.Name} in by {VisibleText.Of(string.Join(" or ", lists))} only, not by a key",
            [.. configuration.Evidence(Keyword), .. Said(facts.Login)],
            changes, "Log in by hand with all of these methods; or have whoever runs this server allow publickey alone.", configuration.IsPending(Keyword));
    });

    private static IEnumerable<string> Said(LoginAttempt? login) =>
        login?.Trace.LastOrDefault(line => line.Contains("partial success", StringComparison.Ordinal)) is { } line ? [$"ssh -v: {VisibleText.Of(line, 300)}"]
        : login is { MethodsThatCanContinue.Count: > 0 } ? [$"ssh -v: Authentications that can continue: {VisibleText.Of(string.Join(',', login.MethodsThatCanContinue))}"]
        : [];
}
