using SshLab.Diagnosis.Client;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The public half was named in place of the private key, and no agent has the private one.</summary>
/// <remarks>Source: ssh(1), -i: a public key file selects the agent's private key; without an agent that has it there is nothing to sign with.</remarks>
internal sealed class IdentityIsPublicKey : IRule
{
    public string Id => "identity-is-public-key";

    public string Title => "A public key is given as the private one";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts) => IdentityFaults.Judge(this, facts, Ask, "is a public key");

    private static IdentityFault? Ask(IdentityFacts identity, ClientFacts client)
    {
        if (identity is not { Kind: IdentityKind.PublicKey } || IdentityWeight.IsInAgent(identity, client) || (client.Agent?.Trouble is not null && IdentityWeight.StandsForAgentsKey(identity, client)))
            return null;
        var path = VisibleText.Of(identity.Path);
        return new IdentityFault(
            [
                $"{path} holds a public key{(identity.PublicKey is { } key ? $" ({key.Type} {key.Fingerprint})" : "")}, which the server may know; signing takes the private one",
                client.AgentKeys is null ? "no agent answers that could have the private half" : $"the agent has {client.AgentKeys.Count} keys, and not this one's private half",
            ],
            [],
            path.EndsWith(".pub", StringComparison.Ordinal) ? $"Name the private key: -i {path[..^4]} (or IdentityFile in ssh_config), or load it with ssh-add." : "Name the private key with -i or IdentityFile, or load it with ssh-add.");
    }
}
