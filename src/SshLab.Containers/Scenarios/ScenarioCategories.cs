using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios;

/// <summary>The kinds of cause that scenarios are about.</summary>
public static class ScenarioCategories
{
    // What an SELinux policy has no say in: there the two images with one are the same sshd as trixie and bookworm.
    private static readonly string[] SameUnderAPolicy = ["account", "client", "connection", "key-policy", "sshd-config"];

    /// <summary>Every category, in alphabetical order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "account", "authorized-keys", "client", "connection", "harmless", "home", "key-content", "key-policy", "path", "selinux", "several",
        "ssh-dir", "sshd-config",
    ];

    /// <summary>Returns whether an image shows more of the category than other images do.</summary>
    /// <param name="category">One of <see cref="All"/>.</param>
    /// <param name="image">The image; one with SELinux has more to show only where its policy can refuse.</param>
    public static bool MakeSenseOn(string category, LabImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return !image.SELinux || !SameUnderAPolicy.Contains(category);
    }
}
