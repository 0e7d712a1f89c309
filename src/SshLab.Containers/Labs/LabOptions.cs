using SshLab.Containers.Engines;
using SshLab.Containers.Scenarios;

namespace SshLab.Containers.Labs;

/// <summary>What kind of lab to start.</summary>
public sealed record LabOptions
{
    /// <summary>The name of the image (<see cref="Images.LabImages"/>).</summary>
    /// <value>bookworm.</value>
    public string Image { get; init; } = "bookworm";

    /// <summary>How to break the host once it works.</summary>
    /// <value>Null: it stays healthy.</value>
    public IScenario? Scenario { get; init; }

    /// <summary>Whether the lab outlives this process, to be found again by its name and removed by hand.</summary>
    /// <value>False: disposing the lab removes it.</value>
    public bool Keep { get; init; }

    /// <summary>The network on which it meets other labs.</summary>
    /// <value>Null: it is alone, and reached from this machine; so are those on a network.</value>
    public LabNetwork? Network { get; init; }

    /// <summary>A name by which the other labs on <see cref="Network"/> reach it: lower-case letters, digits and hyphens.</summary>
    /// <value>Null: they reach it by the lab's name alone, as they always do.</value>
    public string? NetworkAlias { get; init; }

    /// <summary>The container engine to use.</summary>
    /// <value>Null: that of <see cref="Network"/>, or docker or podman, whichever answers; installed where that is possible.</value>
    public IContainerEngine? Engine { get; init; }

    /// <summary>Told, a sentence at a time, what takes long: installing an engine, making an image.</summary>
    public IProgress<string>? Progress { get; init; }
}
