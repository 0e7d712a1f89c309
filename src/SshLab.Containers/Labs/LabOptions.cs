using SshLab.Containers.Engines;
using SshLab.Containers.Images;
using SshLab.Containers.Scenarios;

namespace SshLab.Containers.Labs;

/// <summary>What kind of lab to start.</summary>
public sealed record LabOptions
{
    /// <summary>The name of the image (<see cref="LabImages"/>).</summary>
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

    /// <summary>Returns the image, once it is certain that there can be such a lab.</summary>
    /// <exception cref="BadInputException">There is no such image, the scenario does not apply to it, or no host can have that alias; the message says what there is.</exception>
    public LabImage Check()
    {
        var image = LabImages.Find(Image);
        CheckApplies(Scenario, image);
        CheckAlias(NetworkAlias);
        return image;
    }

    private static void CheckAlias(string? alias)
    {
        if (alias is not null && !(alias.Length is > 0 and <= 63 && alias.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') && alias[0] != '-'))
            throw new BadInputException($"'{alias}' is no name for a host on a network: take up to 63 lower-case letters, digits and hyphens, no hyphen first.");
    }

    /// <summary>Says what a scenario applies to, where that is not the image.</summary>
    internal static void CheckApplies(IScenario? scenario, LabImage image)
    {
        if (scenario?.AppliesTo(image) == false)
            throw new BadInputException($"The scenario {scenario.Id} makes no sense on the image {image.Name}. Take one of: {string.Join(", ", LabImages.All.Where(scenario.AppliesTo).Select(one => one.Name))}.");
    }
}
