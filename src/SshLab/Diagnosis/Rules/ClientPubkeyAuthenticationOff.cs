using SshLab.Diagnosis.Client;
using SshLab.Facts;

namespace SshLab.Diagnosis.Rules;

/// <summary>PubkeyAuthentication is off in ssh's own configuration, so no key is offered to any server.</summary>
/// <remarks>Source: ssh_config(5), PubkeyAuthentication.</remarks>
internal sealed class ClientPubkeyAuthenticationOff : IRule
{
    public string Id => "client-pubkey-authentication-off";

    public string Title => "ssh on this machine does not use keys";

    public Cause Cause => Cause.Policy;

    private const string Keyword = "PubkeyAuthentication";

    public RuleResult Judge(FactSet facts)
    {
        if (facts.Client is not { } client)
            return RuleResult.Unknown(IdentityFaults.ClientUnseen);
        if (client.Configuration.GetValueOrDefault("pubkeyauthentication")?[0] is not ("no" or "false"))
            return RuleResult.Healthy;
        var line = ClientConfiguration.Deciding(client.ConfigurationFiles, Keyword);
        var changes = ConfigDecision.SetValue(line, client, "yes");
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Side = Side.Client,
            Title = "ssh on this machine has key logins switched off",
            Paths = line is null ? [] : [line.File],
            Evidence = [ConfigDecision.Words(Keyword, line, client), "ssh then offers no key to the server (ssh_config(5), PubkeyAuthentication)"],
            Changes = changes,
            NextStep = changes.Count > 0 ? null : "Switch it on where it is set, or for one login: ssh -o PubkeyAuthentication=yes.",
        });
    }
}
