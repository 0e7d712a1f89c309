using SshLab.Diagnosis.Client;
using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>The <c>.pub</c> beside the private key is not its public half: ssh offers the one and signs with the other.</summary>
/// <remarks>Source: ssh's sshconnect2.c, identity_sign: <c>private key … contents do not match public</c>.</remarks>
internal sealed class IdentityPubMismatch : IRule
{
    public string Id => "identity-pub-mismatch";

    public string Title => "The .pub file belongs to another key";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts) => IdentityFaults.Judge(this, facts, Ask, "has the .pub of another key beside it");

    private static IdentityFault? Ask(IdentityFacts identity, ClientFacts client)
    {
        if ((identity.PublicKey ?? identity.KeyOnceTidy) is not { } key || identity.PublicKeyBeside is not { } beside || key.Equals(beside) || identity.Kind == IdentityKind.PublicKey || client.AgentKeys?.Contains(beside) == true)
            return null;
        var pub = identity.Path + ".pub";
        var real = client.Files?.RealPaths.GetValueOrDefault(pub) ?? pub;
        return new IdentityFault(
            [
                $"{VisibleText.Of(pub)} holds {beside.Type} {beside.Fingerprint}, which ssh offers to the server",
                $"{VisibleText.Of(identity.Path)} is {key.Type} {key.Fingerprint}, which ssh signs with",
            ],
            identity.PublicFile is { } before
                ? [new ReplaceContent(real, before, System.Text.Encoding.ASCII.GetBytes($"{key}\n"), $"ssh-keygen -y -f {Shells.ShellQuoting.QuoteIfNeeded(identity.Path)} > {Shells.ShellQuoting.QuoteIfNeeded(real)}")]
                : [],
            identity.PublicFile is null ? $"Write it anew: `ssh-keygen -y -f {VisibleText.Of(identity.Path)}`." : null);
    }
}
