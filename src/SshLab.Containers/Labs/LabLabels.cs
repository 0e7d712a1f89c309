namespace SshLab.Containers.Labs;

/// <summary>The labels by which whatever was started is found again.</summary>
internal static class LabLabels
{
    /// <summary>The process that started the container.</summary>
    public const string Owner = "sshlab.owner";

    /// <summary>When it was started, in ISO 8601.</summary>
    public const string Started = "sshlab.started";

    /// <summary>The lab's name.</summary>
    public const string Name = "sshlab.name";

    /// <summary>The lab's image.</summary>
    public const string Image = "sshlab.image";

    /// <summary>Whether it outlives its owner: <c>yes</c> or <c>no</c>.</summary>
    public const string Kept = "sshlab.kept";

    /// <summary>The folder in which a kept lab is on record: another user's labs are on record elsewhere.</summary>
    public const string Registry = "sshlab.registry";

    /// <summary>On what a build that was cut short leaves: whose build; finished images have it empty.</summary>
    public const string Building = "sshlab.building";

    /// <summary>Returns the labels of a network of labs.</summary>
    public static IReadOnlyDictionary<string, string> ForNetwork(DateTimeOffset started) => new Dictionary<string, string>
    {
        [Owner] = LabOwner.Current.ToString(),
        [Started] = started.ToString("O"),
    };

    /// <summary>Returns the labels of a lab's container.</summary>
    public static IReadOnlyDictionary<string, string> For(string name, string image, bool kept, DateTimeOffset started) => new Dictionary<string, string>
    {
        [Owner] = LabOwner.Current.ToString(),
        [Started] = started.ToString("O"),
        [Name] = name,
        [Image] = image,
        [Registry] = StateDirectory.Labs,
        [Kept] = kept ? "yes" : "no",
    };
}
