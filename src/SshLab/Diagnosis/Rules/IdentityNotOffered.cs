using SshLab.Diagnosis.Client;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>This machine has a key that the server takes, and the login leaves it out: IdentitiesOnly, another IdentityFile, or no name given for it.</summary>
/// <remarks>Source: ssh_config(5), IdentitiesOnly and IdentityFile: an IdentityFile of the configuration replaces the default ones; with IdentitiesOnly the agent's other keys are left out.</remarks>
internal sealed class IdentityNotOffered : IRule
{
    public string Id => "identity-not-offered";

    public string Title => "The key that the server knows is not offered";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts)
    {
        if (facts.Client is not { } client)
            return RuleResult.Unknown(IdentityFaults.ClientUnseen);
        if (LoginView.Of(facts, out var because) is null)
            return RuleResult.Unknown(because);
        if (Known(facts) is not { } other)
            return RuleResult.Healthy;
        var named = client.Identities.FirstOrDefault(identity => identity.Named);
        var place = VisibleText.Of(other.Place);
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Side = Side.Client,
            Title = $"The key that the server knows is in {place}, and ssh does not offer it",
            Evidence =
            [
                $"{place} has {other.Key.Type} {other.Key.Fingerprint}, which is in the server's key file",
                named is not null ? $"ssh is told to use {VisibleText.Of(named.Path)} (-i)" : $"ssh offers {Offered(client)}",
                .. named is not null ? [] : Decisions(client),
            ],
            NextStep = other.Place switch
            {
                OtherKey.Agent => "Name its public half with -i, or leave IdentitiesOnly out for this host.",
                OtherKey.PassedOverAgent => "Take the IdentityAgent line out for this host, or load the key into the agent that it names.",
                _ => $"Name it: -i {place}, or `IdentityFile {place}` for this host in ssh_config.",
            },
        });
    }

    /// <summary>The key of this machine that the server takes, where it takes none of those that the login presents.</summary>
    public static OtherKey? Known(FactSet facts) => facts.Client is { Keys.Count: > 0 } client && !client.Keys.Any(key => IdentityWeight.ServerTakes(key, facts))
        ? client.OtherKeys.FirstOrDefault(other => IdentityWeight.ServerTakes(other.Key, facts)) : null;

    private static string Offered(ClientFacts client) => string.Join(", ", client.Keys.Take(5).Select(key => key.Fingerprint));

    private static readonly string[] Keywords = ["IdentitiesOnly", "IdentityFile", "IdentityAgent"];

    private static IEnumerable<string> Decisions(ClientFacts client) => Keywords.SelectMany(keyword => ClientConfiguration.All(client.ConfigurationFiles, keyword).Take(3)).Select(line => line.ToString());
}
