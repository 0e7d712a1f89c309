using SshLab.Containers.Engines;
using SshLab.Containers.Labs;

namespace SshLab.LabTests.Labs;

/// <summary>What the engine itself says of labs, past everything that is under test.</summary>
internal static class Docker
{
    /// <summary>The containers of the lab of that name.</summary>
    public static async Task<IReadOnlyList<string>> ContainersAsync(string lab)
    {
        var engine = await EngineFinder.FindAsync();
        return [.. (await engine.ListAsync($"{LabLabels.Name}={lab}")).Select(container => container.Name)];
    }

    /// <summary>The names of the labs that this process has running.</summary>
    public static async Task<IReadOnlyList<string>> OfThisProcessAsync()
    {
        var engine = await EngineFinder.FindAsync();
        return [.. (await engine.ListAsync($"{LabLabels.Owner}={LabOwner.Current}")).Select(container => container.Labels[LabLabels.Name])];
    }
}
