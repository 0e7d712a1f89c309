namespace SshLab.Containers.Scenarios.Catalogue;

/// <summary>A public key that nobody has the private half of: the other key in files that hold more than one.</summary>
internal static class StrangersKey
{
    /// <summary>Its line in a key file.</summary>
    public const string Line = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAcMERYbICUqLzQ5PkNITVJXXGFma3B1en+EiY6TmJ2i stranger@elsewhere";
}
