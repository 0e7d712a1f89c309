using SshLab.Diagnosis.Client;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>A passphrase protects the private key, and no agent has it unlocked: a login that can ask nobody fails.</summary>
/// <remarks>Source: ssh's sshconnect2.c, load_identity_file: in batch mode the passphrase is not asked for, and nothing is said.</remarks>
internal sealed class IdentityEncrypted : IRule
{
    public string Id => "identity-encrypted";

    public string Title => "The private key needs its passphrase";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts) => IdentityFaults.Judge(this, facts, Ask, "needs its passphrase, and nobody is asked");

    private static IdentityFault? Ask(IdentityFacts identity, ClientFacts client)
    {
        if (identity is not { Encrypted: true, Kind: IdentityKind.PrivateKey } || IdentityWeight.IsInAgent(identity, client))
            return null;
        var path = VisibleText.Of(identity.Path);
        return new IdentityFault(
            [$"{path} is encrypted", client.AgentKeys is null ? "no agent answers that could have it unlocked" : $"the agent has {client.AgentKeys.Count} keys, and not this one"],
            [],
            $"Unlock it once: `ssh-add {path}` (start an agent with `eval \"$(ssh-agent)\"`). A login by hand asks for the passphrase and works.");
    }
}
