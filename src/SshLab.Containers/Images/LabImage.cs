using SshLab.Facts;

namespace SshLab.Containers.Images;

/// <summary>A kind of lab host: one OpenSSH on one Debian release.</summary>
public sealed record LabImage
{
    /// <summary>What a person calls it: <c>bookworm</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The OpenSSH version its sshd reports, without the patch level: <c>9.2</c>.</summary>
    public required string OpenSsh { get; init; }

    /// <summary>Whose sshd it is.</summary>
    public required ServerFlavour Flavour { get; init; }

    /// <summary>One line for people: what the image is there to show.</summary>
    public required string Description { get; init; }

    /// <summary>The Debian release it is built on: <c>bookworm</c>.</summary>
    public required string Suite { get; init; }

    /// <summary>The folder of <c>containers/</c> that it is built from.</summary>
    public required string Context { get; init; }

    /// <summary>
    /// Whether the release's index may be past the date until which it calls itself valid. A release that is
    /// still made is re-signed every day; a mirror that lags behind serves one that apt would refuse.
    /// </summary>
    public bool ReleaseMayBeStale { get; init; }

    /// <summary>The OpenSSH version as a number that compares: 9.2 is less than 10.0.</summary>
    public Version OpenSshVersion => Version.Parse(OpenSsh);
}
