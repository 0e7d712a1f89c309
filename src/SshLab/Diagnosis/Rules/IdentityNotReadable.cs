using SshLab.Diagnosis.Client;
using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>The private key file is there, and ssh cannot open it: its mode or owner, or it is no file; or a directory above it is closed to us.</summary>
/// <remarks>Source: ssh's authfile.c, sshkey_load_private_type: <c>Load key "…": Permission denied</c>, <c>Is a directory</c>.</remarks>
internal sealed class IdentityNotReadable : IRule
{
    public string Id => "identity-not-readable";

    public string Title => "The private key cannot be read";

    public Cause Cause => Cause.Damage;

    private const int OwnerRead = 0b100_000_000;
    private const int OwnerSearch = 0b001_000_000;

    public RuleResult Judge(FactSet facts) => IdentityFaults.Judge(this, facts, Ask, "cannot be read");

    private static IdentityFault? Ask(IdentityFacts identity, ClientFacts client)
    {
        if (identity.ClosedDirectory is { } closed)
            return Behind(closed, client);
        if (!identity.Exists || IdentityWeight.IsInAgent(identity, client))
            return null;
        var path = VisibleText.Of(identity.Path);
        if (identity.Kind == IdentityKind.NotAFile)
            return new IdentityFault([$"{path} is no key file: {identity.Problem ?? "it is not a regular file"}"], [], $"Name the key file itself with -i or IdentityFile: look with `ls -l {path}`.");
        if (identity is not { Kind: IdentityKind.Unknown, PublicKey: null, Problem: { } problem, Mode: { } mode })
            return null;
        var real = client.Files?.RealPaths.GetValueOrDefault(identity.Path) ?? identity.Path;
        return new IdentityFault(
            [$"{path} has mode {Convert.ToString(mode, 8).PadLeft(4, '0')}{(client.Files?.At(identity.Path)?.Owner is { } owner ? $" and belongs to {VisibleText.Of(owner)}" : "")}: {VisibleText.Of(problem.Trim(), 200)}"],
            identity.OwnedByCaller == true && (mode & OwnerRead) == 0 ? [new SetMode(real, Clear: 0, Add: OwnerRead)] : [],
            identity.OwnedByCaller == true ? null : $"Run ssh as the account that owns it, or give it to yours: `sudo chown \"$USER\" {path}`.");
    }

    /// <summary>ssh takes a file behind a directory that it may not search for one that does not exist.</summary>
    private static IdentityFault Behind(string directory, ClientFacts client)
    {
        var (path, seen) = (VisibleText.Of(directory), client.Files?.At(directory));
        var own = seen is { Mode: { } mode } && seen.Uid == client.Files!.Uid && (mode & OwnerSearch) == 0;
        return new IdentityFault(
            [
                seen is { Mode: { } bits } ? $"{path} has mode {Convert.ToString(bits, 8).PadLeft(4, '0')} and belongs to {VisibleText.Of(seen.Owner ?? $"{seen.Uid}")}: you may not search it" : $"{path} may not be searched by you",
                "ssh then finds no key there, and no known_hosts either",
            ],
            own ? [new SetMode(seen!.Path, Clear: 0, Add: OwnerSearch)] : [],
            own ? null : $"Run ssh as the account that owns it; if it is your own and root made it: `sudo chown -R \"$USER\" {path}`.");
    }
}
