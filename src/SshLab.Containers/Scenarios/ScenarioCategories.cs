using SshLab.Containers.Images;
using SshLab.Facts;

namespace SshLab.Containers.Scenarios;

/// <summary>The kinds of cause that scenarios are about.</summary>
public static class ScenarioCategories
{
    // The others are about accounts, settings, lines of a file, the client, the way to the server.
    private static readonly string[] OfPaths = ["authorized-keys", "home", "path", "selinux", "ssh-dir"];

    // What sshd makes of a line, of a setting or of an account does not depend on who built it; what it makes of modes, and whom it lets connect, does.
    private static readonly string[] SameInEveryFlavour = ["account", "key-content", "key-policy", "sshd-config"];

    /// <summary>Every category, in alphabetical order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "account", "authorized-keys", "client", "connection", "harmless", "home", "key-content", "key-policy", "path", "selinux", "several",
        "ssh-dir", "sshd-config",
    ];

    /// <summary>Returns whether the category is about paths, so that on a host with SELinux their labels decide with their modes.</summary>
    /// <param name="category">One of <see cref="All"/>.</param>
    public static bool LabelsMatterIn(string category) => OfPaths.Contains(category);

    /// <summary>Returns whether the category is about what the policy refuses or about where a path leads, so that each policy shows something of its own.</summary>
    /// <param name="category">One of <see cref="All"/>.</param>
    public static bool PolicyDecidesIn(string category) => category is "selinux" or "path";

    /// <summary>Returns whether an image without SELinux shows more of the category than the others do.</summary>
    /// <param name="category">One of <see cref="All"/>; what ssh makes of its own files is seen with the oldest and the newest server.</param>
    /// <param name="image">The image.</param>
    public static bool MakeSenseOn(string category, LabImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return category == "client"
            ? image.OpenSshVersion == LabImages.All.Min(one => one.OpenSshVersion) || image.OpenSshVersion == LabImages.All.Max(one => one.OpenSshVersion)
            : image.Flavour == ServerFlavour.Debian || !SameInEveryFlavour.Contains(category);
    }
}
