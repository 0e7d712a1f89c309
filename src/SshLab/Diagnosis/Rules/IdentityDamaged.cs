using SshLab.Diagnosis.Client;
using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>The file has, or had, a private key in it, and OpenSSH cannot read it: its text was changed on the way, or part of it is gone.</summary>
/// <remarks>Source: ssh's sshkey.c, sshkey_parse_private2_pemdecode and libcrypto: <c>Load key "…": error in libcrypto</c> or <c>invalid format</c>.</remarks>
internal sealed class IdentityDamaged : IRule
{
    public string Id => "identity-damaged";

    public string Title => "The private key file is damaged";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts) => IdentityFaults.Judge(this, facts, Ask, "is damaged");

    private static IdentityFault? Ask(IdentityFacts identity, ClientFacts client)
    {
        if (identity.Kind != IdentityKind.Unreadable || IdentityWeight.IsInAgent(identity, client) || DsaKey.IsDsa(identity))
            return null;
        var path = VisibleText.Of(identity.Path);
        var real = client.Files?.RealPaths.GetValueOrDefault(identity.Path) ?? identity.Path;
        List<string> evidence = [$"ssh cannot read {path} as a private key{(string.IsNullOrWhiteSpace(identity.Problem) ? "" : $": {VisibleText.Of(identity.Problem.Trim(), 200)}")}", .. identity.Flaws.Select(flaw => $"{path}: {flaw}")];
        if (identity.KeyOnceTidy is not { } key)
            return new IdentityFault(evidence, [], $"Restore {path} from where it was made, or make a new pair with `sshlab setup`; what is gone of a private key cannot be put back.");
        evidence.Add($"with its text in order it is {key.Type} {key.Fingerprint}");
        return new IdentityFault(evidence, [new TidyIdentity(real, real + ".before-sshlab")]);
    }
}
