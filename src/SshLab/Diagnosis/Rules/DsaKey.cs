using SshLab.Diagnosis.Client;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The client's key is of the type ssh-dss, which neither side takes any more.</summary>
/// <remarks>Source: OpenSSH's release notes of 7.0 (off by default) and 10.0 (removed): <c>Skipping ssh-dss key … - corresponding algorithm not in PubkeyAcceptedAlgorithms</c>.</remarks>
internal sealed class DsaKey : IRule
{
    public string Id => "dsa-key";

    public string Title => "The key is a DSA key";

    public Cause Cause => Cause.Policy;

    private const string Type = "ssh-dss";

    public RuleResult Judge(FactSet facts) => IdentityFaults.Judge(this, facts, Ask, "is a DSA key");

    /// <summary>Whether the identity is a DSA key, as far as its public half or its first line says.</summary>
    public static bool IsDsa(IdentityFacts identity) => IdentityWeight.KeyOf(identity)?.Type == Type || identity.IsDsaByName;

    private static IdentityFault? Ask(IdentityFacts identity, ClientFacts client) => !IsDsa(identity) || Takes(client) ? null : new IdentityFault(
        [
            $"{VisibleText.Of(identity.Path)} is of type {Type}",
            client.Configuration.ContainsKey("pubkeyacceptedalgorithms") ? "ssh's PubkeyAcceptedAlgorithms does not have it: off by default since OpenSSH 7.0" : "this ssh knows no such key: OpenSSH has it switched off since 7.0, and removed since 10.0",
        ],
        [],
        "Make a new pair and install it: `sshlab setup` makes an Ed25519 key where there is none. Do not switch DSA on again.");

    private static bool Takes(ClientFacts client) => AcceptedAlgorithms.Of(client)?.Contains(Type) == true;
}
