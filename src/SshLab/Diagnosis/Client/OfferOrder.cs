using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Client;

/// <summary>The order in which ssh offers its keys.</summary>
/// <remarks>Source: sshconnect2.c, pubkey_prepare: configured files that the agent holds, the agent's other keys, then the other files.</remarks>
internal static class OfferOrder
{
    /// <summary>Returns how many keys ssh offers before the first that the server takes; -1 when it takes none of them.</summary>
    public static int KeysBeforeTheRightOne(ClientFacts client, FactSet facts) => Of(client).ToList().FindIndex(key => IdentityWeight.ServerTakes(key, facts));

    public static IReadOnlyList<PublicKey> Of(ClientFacts client)
    {
        List<PublicKey> files = [.. client.Identities.Select(identity => identity.PublicKeyBeside ?? identity.PublicKey).OfType<PublicKey>()];
        var agent = client.AgentKeys ?? [];
        return [.. files.Where(agent.Contains).Concat(IdentityWeight.OfAgent(client)).Concat(files).Distinct()];
    }
}
