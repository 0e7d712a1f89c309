using SshLab.Containers.Engines;
using SshLab.Containers.Labs;

namespace SshLab.Containers.Images;

/// <summary>
/// The bare Debian that an image is built on: the registry's <c>debian:SUITE-slim</c> where that is there or a registry
/// answers, else the same made from the Debian mirror.
/// </summary>
internal sealed class BaseImage(IContainerEngine engine, IProgress<string>? progress)
{
    /// <summary>What a base made here depends on: it changes when the way it is made does.</summary>
    public const string Recipe = "minbase-1";

    private static readonly TimeSpan RegistryPatience = TimeSpan.FromSeconds(20);

    // Once a registry has not answered, it is not asked again in this process.
    private static volatile string? _registrySilence;

    /// <summary>Returns the tag of a base for the image.</summary>
    public async Task<string> EnsureAsync(LabImage image, CancellationToken cancellationToken)
    {
        var official = $"debian:{image.Suite}-slim";
        var own = $"sshlab/base-{image.Suite}:{Recipe}";
        if (await engine.ImageExistsAsync(official, cancellationToken).ConfigureAwait(false))
            return official;
        if (await engine.ImageExistsAsync(own, cancellationToken).ConfigureAwait(false))
            return own;
        using var turn = await FileLock.TakeAsync(BuildTurns.OfBase(image), TimeSpan.FromMinutes(20),
            () => progress?.Report($"Waiting for another process that makes the base for {image.Suite}"), cancellationToken).ConfigureAwait(false);
        if (await engine.ImageExistsAsync(own, cancellationToken).ConfigureAwait(false))
            return own;
        if (await PullAsync(official, cancellationToken).ConfigureAwait(false))
            return official;
        await MakeAsync(image, own, cancellationToken).ConfigureAwait(false);
        return own;
    }

    private async Task<bool> PullAsync(string image, CancellationToken cancellationToken)
    {
        if (_registrySilence is not null)
            return false;
        progress?.Report($"Fetching {image}");
        _registrySilence = await engine.PullAsync(image, RegistryPatience, cancellationToken).ConfigureAwait(false);
        if (_registrySilence is not null)
            progress?.Report($"No registry has {image} for us ({_registrySilence})");
        return _registrySilence is null;
    }

    private async Task MakeAsync(LabImage image, string tag, CancellationToken cancellationToken)
    {
        var archive = Path.Combine(StateDirectory.Builds, $"base-{image.Suite}.tar");
        try
        {
            await new DebianBootstrap(progress).MakeAsync(image, archive, cancellationToken).ConfigureAwait(false);
            await engine.ImportAsync(archive, tag, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            StateFiles.TryRemove(archive);
        }
    }
}
