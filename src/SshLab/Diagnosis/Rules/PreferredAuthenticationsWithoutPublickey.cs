using SshLab.Diagnosis.Client;
using SshLab.Facts;

namespace SshLab.Diagnosis.Rules;

/// <summary>PreferredAuthentications of ssh's own configuration does not name publickey, so no key is offered.</summary>
/// <remarks>Source: ssh_config(5), PreferredAuthentications: methods that are not listed are not tried.</remarks>
internal sealed class PreferredAuthenticationsWithoutPublickey : IRule
{
    public string Id => "preferred-authentications-without-publickey";

    public string Title => "ssh on this machine leaves publickey out of its methods";

    public Cause Cause => Cause.Policy;

    private const string Keyword = "PreferredAuthentications";

    public RuleResult Judge(FactSet facts)
    {
        if (facts.Client is not { } client)
            return RuleResult.Unknown(IdentityFaults.ClientUnseen);
        if (client.Configuration.GetValueOrDefault("preferredauthentications")?[0] is not { } methods || methods.Split(',').Contains("publickey"))
            return RuleResult.Healthy;
        var line = ClientConfiguration.Deciding(client.ConfigurationFiles, Keyword);
        var changes = ConfigDecision.SetValue(line, client, "publickey," + methods);
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Side = Side.Client,
            Title = "ssh on this machine does not try the method publickey",
            Paths = line is null ? [] : [line.File],
            Evidence = [ConfigDecision.Words(Keyword, line, client), $"ssh tries {methods} and nothing else (ssh_config(5), PreferredAuthentications)"],
            Changes = changes,
            NextStep = changes.Count > 0 ? null : "Add publickey where it is set, or for one login: ssh -o PreferredAuthentications=publickey.",
        });
    }
}
