using SshLab.Shells;

namespace SshLab.Setup;

/// <summary>What a setup is to do.</summary>
public sealed record SetupRequest
{
    /// <summary>The login that shall work without a password. Its identity file, when set, is the one <see cref="Key"/> names.</summary>
    public required Target Target { get; init; }

    /// <summary>The way in: by password, another key, as root, a container's shell. The caller closes it.</summary>
    public required IShell Way { get; init; }

    /// <summary>The key pair; its path, when null, is taken from the target's identity file, else it is the default.</summary>
    /// <value>An Ed25519 pair without passphrase.</value>
    public KeyPairRequest Key { get; init; } = new();

    /// <summary>Only plans: no key pair, no journal, no change, no login.</summary>
    public bool DryRun { get; init; }

    /// <summary>Told what is being done, for progress; a clause each.</summary>
    public IProgress<string>? Progress { get; init; }
}
