using SshLab.Diagnosis.Client;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The private key is a PuTTY key (<c>.ppk</c>), which OpenSSH does not read.</summary>
/// <remarks>Source: ssh-keygen(1) knows OpenSSH's own format, PKCS8 and PEM; <c>Load key "…": error in libcrypto</c> or <c>invalid format</c>.</remarks>
internal sealed class IdentityPutty : IRule
{
    public string Id => "identity-putty";

    public string Title => "The private key is in PuTTY's format";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts) => IdentityFaults.Judge(this, facts, Ask, "is in PuTTY's format");

    private static IdentityFault? Ask(IdentityFacts identity, ClientFacts client)
    {
        if (identity.Kind != IdentityKind.Putty || IdentityWeight.IsInAgent(identity, client))
            return null;
        var path = VisibleText.Of(identity.Path);
        return new IdentityFault(
            [$"{path} begins with PuTTY-User-Key-File{(identity.PublicKey is { } key ? $" and holds {key.Type} {key.Fingerprint}" : "")}", "OpenSSH reads its own format, PKCS8 and PEM (ssh-keygen(1)), and not PuTTY's"],
            [],
            $"Convert it: `puttygen {path} -O private-openssh -o NEWFILE` (package putty-tools; in PuTTYgen: Conversions, Export OpenSSH key), then name NEWFILE with -i.");
    }
}
