using SshLab.Diagnosis.Client;
using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>The private key file can be read or written by others, so ssh ignores it.</summary>
/// <remarks>Source: ssh's authfile.c, sshkey_perm_ok; <c>Permissions 0644 for '…' are too open</c>, <c>Load key "…": bad permissions</c>.</remarks>
internal sealed class IdentityTooOpen : IRule
{
    private const int GroupAndOthers = 0b000_111_111;

    public string Id => "identity-too-open";

    public string Title => "The private key is open to others";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts) => IdentityFaults.Judge(this, facts, Ask, "is open to others");

    private static IdentityFault? Ask(IdentityFacts identity, ClientFacts client)
    {
        if (!IdentityWeight.IsTooOpen(identity) || identity.Kind is IdentityKind.PublicKey or IdentityKind.NotAFile || IdentityWeight.IsInAgent(identity, client))
            return null;
        var path = VisibleText.Of(identity.Path);
        var real = client.Files?.RealPaths.GetValueOrDefault(identity.Path) ?? identity.Path;
        return new IdentityFault(
            [
                $"{path} is yours and has mode {Convert.ToString(identity.Mode!.Value, 8).PadLeft(4, '0')}{(real == identity.Path ? "" : $" (it is a link to {VisibleText.Of(real)})")}",
                "ssh ignores a private key of its user's that group or others have any right to (ssh's authfile.c, sshkey_perm_ok: \"Permissions … are too open\")",
            ],
            [new SetMode(real, Clear: identity.Mode.Value & GroupAndOthers)]);
    }
}
