using SshLab.Diagnosis.Configuration;
using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>sshd takes no keys from this user.</summary>
/// <remarks>Source: sshd_config(5), PubkeyAuthentication; the method is then missing from "Authentications that can continue". Nothing is logged.</remarks>
internal sealed class PubkeyAuthenticationOff : IRule
{
    private const string Keyword = "pubkeyauthentication";

    public string Id => "pubkey-authentication-off";

    public string Title => "sshd takes no keys";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts) => ConfigurationRule.Judge(facts, (configuration, server, account) =>
    {
        if (configuration.Value(Keyword) != "no")
            return RuleResult.Healthy;
        IReadOnlyList<Change> changes = configuration.Deciding(Keyword) is [var line, ..] ? ConfigurationEdit.ReplaceArguments(line, "yes", server) : [];
        return ConfigurationRule.Decided(this, $"sshd takes no keys from {account.Name} (PubkeyAuthentication no)",
            [
                .. configuration.Evidence(Keyword),
                .. facts.Login is { MethodsThatCanContinue: { Count: > 0 } methods } && !methods.Contains("publickey") ? [$"ssh -v: Authentications that can continue: {Parsing.VisibleText.Of(string.Join(',', methods))}"] : Array.Empty<string>(),
            ],
            changes, "Have whoever runs this server set PubkeyAuthentication yes.", configuration.IsPending(Keyword));
    });
}
