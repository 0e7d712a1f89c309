using SshLab.Diagnosis.Client;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The library through which ssh is to reach a token (PKCS#11) cannot be loaded, and ssh has no other key.</summary>
/// <remarks>Source: ssh_config(5), PKCS11Provider; OpenSSH <c>ssh-pkcs11.c</c>, <c>pkcs11_register_provider</c>.</remarks>
internal sealed class Pkcs11ProviderUnusable : IRule
{
    private const string Keyword = "PKCS11Provider";

    public string Id => "pkcs11-provider-unusable";

    public string Title => "The library for keys on a token cannot be used";

    public Cause Cause => Cause.Environment;

    public RuleResult Judge(FactSet facts) => LoginStop.Judge(facts, login => LineOf(login, facts) is { } line ? Found(facts.Client!, login, line) : null);

    /// <summary>What ssh said of the library, where its keys are all that this login could go by; null where that is not so.</summary>
    public static string? LineOf(LoginAttempt login, FactSet facts) => login.Outcome is LoginOutcome.ClientError or LoginOutcome.Refused && facts.Client is { } client
        && client.Configuration.GetValueOrDefault("pkcs11provider")?[0] is { Length: > 0 } provider and not "none"
        && !client.Identities.Any(identity => IdentityWeight.IsUsable(identity, client)) && IdentityWeight.OfAgent(client).Count == 0
            ? login.Said.FirstOrDefault(line => line.Contains($"provider {provider} ", StringComparison.Ordinal) || line.Contains($"dlopen {provider} ", StringComparison.Ordinal)) : null;

    private Finding Found(ClientFacts client, LoginAttempt login, string line) => new()
    {
        Id = Id,
        Severity = Severity.Blocker,
        Cause = Cause,
        Side = Side.Client,
        Title = $"ssh cannot use {VisibleText.Of(client.Configuration["pkcs11provider"][0])}, through which it is to reach the key",
        Evidence =
        [
            .. login.Said.TakeWhile(said => said != line).Where(said => said.Contains("lib_contains_symbol: ", StringComparison.Ordinal)).Append(line).Select(said => LoginStop.Quoted(VisibleText.Of(said, 300))),
            ConfigDecision.Words(Keyword, ClientConfiguration.Deciding(client.ConfigurationFiles, Keyword), client),
        ],
        NextStep = "Name the library that belongs to the token (`opensc-pkcs11.so` of OpenSC, `libykcs11.so` of a YubiKey): it may have moved with an update, or not be installed. `ssh-keygen -D LIBRARY` prints the token's public keys once it works.",
    };
}
