namespace SshLab.Containers.Scenarios;

/// <summary>The kinds of cause that scenarios are about.</summary>
public static class ScenarioCategories
{
    // The others are about accounts, settings, lines of a file, the client, the way to the server.
    private static readonly string[] OfPaths = ["authorized-keys", "home", "path", "selinux", "ssh-dir"];

    /// <summary>Every category, in alphabetical order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "account", "authorized-keys", "client", "connection", "harmless", "home", "key-content", "key-policy", "path", "selinux", "several",
        "ssh-dir", "sshd-config",
    ];

    /// <summary>Returns whether the category is about paths, so that on a host with SELinux their labels decide with their modes.</summary>
    /// <param name="category">One of <see cref="All"/>.</param>
    public static bool LabelsMatterIn(string category) => OfPaths.Contains(category);
}
