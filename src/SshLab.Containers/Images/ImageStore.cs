using SshLab.Containers.Engines;
using SshLab.Containers.Labs;
using SshLab.Processes;

namespace SshLab.Containers.Images;

/// <summary>Makes lab images on an engine, each once: an image's tag names what it was built from.</summary>
public sealed class ImageStore(IContainerEngine engine, IProgress<string>? progress = null)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);
    private readonly BaseImage _base = new(engine, progress);

    /// <summary>Returns the tag of an image; a changed Dockerfile is another tag.</summary>
    public static string Tag(LabImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        List<string> words = [image.Suite, $"{image.ReleaseMayBeStale}", BaseImage.Recipe];
        if (image.ContainerSuite is not null)
            words.Add(image.ContainerSuite);
        return $"sshlab/{image.Name}:{BuildContext.Of(image).Hash(words)}";
    }

    /// <summary>Returns the image's tag once it is there: at once if it was built before.</summary>
    /// <exception cref="ToolFailedException">The base cannot be had, or the build failed; the message holds the last lines.</exception>
    public async Task<string> EnsureAsync(LabImage image, CancellationToken cancellationToken = default)
    {
        var tag = Tag(image);
        if (await engine.ImageExistsAsync(tag, cancellationToken).ConfigureAwait(false))
            return tag;
        using var turn = await FileLock.TakeAsync(BuildTurns.OfImage(image), Patience,
            () => progress?.Report($"Waiting for another process that makes the image {image.Name}"), cancellationToken).ConfigureAwait(false);
        if (!await engine.ImageExistsAsync(tag, cancellationToken).ConfigureAwait(false))
            await BuildAsync(image, tag, cancellationToken).ConfigureAwait(false);
        return tag;
    }

    private async Task BuildAsync(LabImage image, string tag, CancellationToken cancellationToken)
    {
        var arguments = await ArgumentsAsync(image, cancellationToken).ConfigureAwait(false);
        progress?.Report($"Building the image {image.Name} (OpenSSH {image.OpenSsh}) on {arguments["BASE"]}");
        var directory = Path.Combine(StateDirectory.Builds, image.Name);
        StateDirectory.CreatePrivate(directory);
        try
        {
            await BuildContext.Of(image).WriteToAsync(directory, cancellationToken).ConfigureAwait(false);
            await engine.BuildAsync(
                new ImageBuild(tag, directory)
                {
                    Arguments = arguments,
                    OnLine = line => ReportStep(image.Name, line),
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (IOException e)
        {
            throw StateFiles.NotWritten($"The build files of the image {image.Name}", directory, e);
        }
        finally
        {
            StateFiles.TryRemove(directory);
        }
    }

    private async Task<IReadOnlyDictionary<string, string>> ArgumentsAsync(LabImage image, CancellationToken cancellationToken)
    {
        var host = await _base.EnsureAsync(image, cancellationToken).ConfigureAwait(false);
        Dictionary<string, string> arguments = new()
        {
            ["BASE"] = host,
            ["BUILDING"] = BuildLeftovers.Mark,
            ["CHECK_VALID_UNTIL"] = image.ReleaseMayBeStale ? "false" : "true",
        };
        if (image.ContainerSuite is { } suite)
        {
            arguments["BASE"] = await _base.EnsureAsync(image with { Suite = suite }, cancellationToken).ConfigureAwait(false);
            arguments["GUEST_BASE"] = host;
        }
        return arguments;
    }

    private void ReportStep(string image, string line)
    {
        if (line.StartsWith("Step ", StringComparison.Ordinal) || line.StartsWith("STEP ", StringComparison.Ordinal))
            progress?.Report($"{image}: {line}");
    }
}
