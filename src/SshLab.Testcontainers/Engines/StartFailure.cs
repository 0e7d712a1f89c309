using SshLab.Containers.Engines;
using SshLab.Processes;

namespace SshLab.Testcontainers.Engines;

/// <summary>Why a container did not start, with what it had said by then.</summary>
internal static class StartFailure
{
    /// <summary>Returns the error to throw.</summary>
    public static async Task<ToolFailedException> OfAsync(IContainerEngine engine, ContainerSpec spec, Exception cause)
    {
        var log = await LogAsync(engine, spec.Name).ConfigureAwait(false);
        return EngineCall.Failed($"Starting the container {spec.Name} from {spec.Image}", $"{EngineCall.WhatWasSaid(cause)}{(log.Length == 0 ? "" : $"\nThe container's log:\n{log}")}", cause);
    }

    private static async Task<string> LogAsync(IContainerEngine engine, string container)
    {
        try
        {
            return (await engine.LogsAsync(container, CancellationToken.None).ConfigureAwait(false)).Trim();
        }
        catch (ToolFailedException)
        {
            // It was not even made: what the engine said is all there is.
            return "";
        }
    }
}
