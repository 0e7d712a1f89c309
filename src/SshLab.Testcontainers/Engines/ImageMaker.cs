using Docker.DotNet;
using Docker.DotNet.Models;
using SshLab.Containers.Engines;
using SshLab.Parsing;

namespace SshLab.Testcontainers.Engines;

/// <summary>The three ways to an image: a registry, a root file system, a Dockerfile.</summary>
/// <remarks>
/// Testcontainers can build too, but by its settings renames what it builds, packs the files under a name in the common temporary folder
/// that anybody can guess, and tells the output to a logger alone.
/// </remarks>
internal sealed class ImageMaker(IDockerClient client)
{
    private const string NextStep = "Nothing was tagged, so the next run starts over. If a disk is full, free some space first (`sshlab lab prune`, `docker system df`).";
    private static readonly TimeSpan PullPatience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan ImportPatience = TimeSpan.FromMinutes(5);

    /// <summary>Fetches an image from its registry; null when done, else why not, in one line.</summary>
    public async Task<string?> PullAsync(string image, TimeSpan answerWithin, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(PullPatience);
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token);
        silence.CancelAfter(answerWithin);
        var messages = new EngineMessages(_ => silence.CancelAfter(Timeout.InfiniteTimeSpan));
        var (repository, tag) = ImageName.Split(image);
        try
        {
            await client.Images.CreateImageAsync(new ImagesCreateParameters { FromImage = repository, Tag = tag }, null, messages, silence.Token).ConfigureAwait(false);
            return messages.Error;
        }
        catch (Exception e) when (EngineCall.IsTheEngines(e))
        {
            cancellationToken.ThrowIfCancellationRequested();
            return deadline.IsCancellationRequested ? $"it was not there after {PullPatience.TotalMinutes:0} min"
                : silence.IsCancellationRequested ? $"its registry said nothing for {answerWithin.TotalSeconds:0} s"
                : EngineCall.WhatWasSaid(e);
        }
    }

    /// <summary>Makes an image of a root file system.</summary>
    public Task ImportAsync(string archive, string image, CancellationToken cancellationToken) => MakeAsync($"Importing {archive} as {image}", ImportPatience, new EngineMessages(), async (messages, token) =>
    {
        var (repository, tag) = ImageName.Split(image);
        var file = File.OpenRead(archive);
        await using (file.ConfigureAwait(false))
            await client.Images.CreateImageAsync(new ImagesCreateParameters { Repo = repository, Tag = tag }, file, null, messages, token).ConfigureAwait(false);
    }, cancellationToken);

    /// <summary>Builds an image.</summary>
    public Task BuildAsync(ImageBuild build, CancellationToken cancellationToken) => MakeAsync($"Building {build.Tag}", build.Timeout, new EngineMessages(build.OnLine), async (messages, token) =>
    {
        // By its API the engine builds with its classic builder, which every version has.
        var parameters = new ImageBuildParameters { Tags = [build.Tag], BuildArgs = new Dictionary<string, string>(build.Arguments), Remove = true, ForceRemove = true };
        var context = await TemporaryArchive.OfFolderAsync(build.ContextDirectory, token).ConfigureAwait(false);
        await using (context.ConfigureAwait(false))
            await client.Images.BuildImageFromDockerfileAsync(parameters, context, null, null, messages, token).ConfigureAwait(false);
    }, cancellationToken);

    private static async Task MakeAsync(string what, TimeSpan patience, EngineMessages messages, Func<EngineMessages, CancellationToken, Task> make, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(patience);
        try
        {
            await EngineCall.AskAsync(what, () => make(messages, deadline.Token), deadline.Token, NextStep).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw EngineCall.Failed(what, $"it did not end within {patience.TotalMinutes:0.##} min and was stopped. So far it had said: {VisibleText.LinesOf(messages.LastLines)}", null, NextStep);
        }
        if (messages.Error is not null)
            throw EngineCall.Failed(what, VisibleText.LinesOf(messages.LastLines), null, NextStep);
    }
}
