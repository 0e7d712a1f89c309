using SshLab.Facts;

namespace SshLab.Cli.Commands;

/// <summary>Whether the key named with <c>-i</c> is one that ssh can log in with at all.</summary>
internal static class NamedIdentity
{
    /// <summary>Makes sure that a named identity is a private key.</summary>
    /// <exception cref="BadInputException">It is missing, or something else.</exception>
    public static void Check(ClientFacts? client)
    {
        if (client?.Identities.FirstOrDefault(identity => identity.Named) is { } named && Complaint(named) is { } complaint)
            throw new BadInputException(complaint);
    }

    private static string? Complaint(IdentityFacts identity) => identity switch
    {
        { Exists: false } => $"There is no key file {identity.Path}. Name the private key with -i, or let `sshlab setup` make one.",
        { Kind: IdentityKind.PublicKey } => $"{identity.Path} is a public key; ssh logs in with the private key. Name that one with -i{(PrivateHalf(identity.Path) is { } half ? $": {half}" : "")}.",
        { Kind: IdentityKind.Putty } => $"{identity.Path} is a PuTTY key, which OpenSSH does not read. Convert it: `puttygen {identity.Path} -O private-openssh -o NEWFILE`.",
        { Kind: IdentityKind.Unreadable } => $"{identity.Path} cannot be read as a private key{Said(identity)}. Check with `ssh-keygen -y -f {identity.Path}`, and restore the file from where it was made.",
        { Kind: IdentityKind.Unknown, Encrypted: null, PublicKey: null } => $"{identity.Path} cannot be read{Said(identity)}. Check its owner and mode, or name another key with -i.",
        _ => null,
    };

    private static string? PrivateHalf(string path) => path.EndsWith(".pub", StringComparison.Ordinal) ? path[..^4] : null;

    private static string Said(IdentityFacts identity) => string.IsNullOrWhiteSpace(identity.Problem) ? "" : $" ({identity.Problem.Trim()})";
}
