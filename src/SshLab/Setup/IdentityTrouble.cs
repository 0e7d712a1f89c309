using SshLab.Facts;

namespace SshLab.Setup;

/// <summary>What can be wrong with an identity file, each as the error that says what to do.</summary>
internal static class IdentityTrouble
{
    public static void ThrowIfOccupied(string path)
    {
        if (Directory.Exists(path))
            throw new BadInputException($"{path} is a directory. Give the private key's file with -i.");
        if (new FileInfo(path).LinkTarget is { } target)
            throw new BadInputException($"{path} is a symbolic link to {target}, which does not exist. Remove the link, or give another file with -i.");
        if (path.EndsWith(".pub", StringComparison.Ordinal))
            throw new BadInputException($"{path} would be a public key by its name. Give the private key's file with -i, without .pub.");
        if (File.Exists(path + ".pub"))
            throw new BadInputException($"There is a public key {path}.pub, but no private key {path} beside it. Put the private key back, or give another file with -i to have a new pair made.");
    }

    public static void ThrowIfUnusable(IdentityFacts identity)
    {
        var path = identity.Path;
        if (identity.Kind == IdentityKind.PublicKey)
            throw new BadInputException($"{path} is a public key. Give the private key with -i, {(path.EndsWith(".pub", StringComparison.Ordinal) ? $"most likely {path[..^4]}" : "the file without .pub")}.");
        if (identity.Kind == IdentityKind.Putty)
            throw new BadInputException($"{path} is a PuTTY key, which OpenSSH cannot read. Convert it with `puttygen {path} -O private-openssh -o NEWFILE` and give that file with -i.");
        if (identity.Kind != IdentityKind.PrivateKey)
            throw new BadInputException($"{path} cannot be read as a private key: {identity.Problem ?? "it has none of the forms that OpenSSH reads"}. Give another file with -i.");
        if (identity is { OwnedByCaller: true, Mode: { } mode } && (mode & 0b111_111) != 0)
            throw new BadInputException($"Others may read {path} (mode {Convert.ToString(mode, 8)}), so ssh ignores it. Run `chmod 600 {path}`, and think of a new key if the machine is shared.");
        if (identity is { PublicKey: { } inside, PublicKeyBeside: { } beside } && !inside.Equals(beside))
            throw new BadInputException($"{path}.pub is not the public key of {path}, and ssh would offer the wrong one. Move it away and try again: it is then derived from the private key.");
    }

    public static void ThrowIfBesideIsNoKey(string path)
    {
        if (File.Exists(path + ".pub") || new FileInfo(path + ".pub").LinkTarget is not null)
            throw new BadInputException($"{path}.pub cannot be read as a public key. Move it away and try again: it is then derived from the private key.");
    }
}
