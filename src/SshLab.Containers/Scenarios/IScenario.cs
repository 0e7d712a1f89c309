using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios;

/// <summary>
/// One deliberately broken (or harmless, but often blamed) state of a host. One file each, found by reflection:
/// nothing to register.
/// </summary>
public interface IScenario
{
    /// <summary>The stable id in kebab-case.</summary>
    string Id { get; }

    /// <summary>One line that says what is so on the host.</summary>
    string Title { get; }

    /// <summary>The kind of cause: <c>home</c>, <c>ssh-dir</c>, <c>authorized-keys</c>, <c>key-content</c>, <c>path</c>, <c>harmless</c>.</summary>
    string Category { get; }

    /// <summary>A hint for a person who works on it, which does not give the answer away.</summary>
    string Hint { get; }

    /// <summary>
    /// The constant POSIX sh that breaks a healthy lab host, run as root under <c>set -eu</c>. It may read
    /// <c>$user</c>, <c>$home</c>, <c>$uid</c>, <c>$gid</c> and <c>$key</c> (the lab's public key line).
    /// </summary>
    string Seed { get; }

    /// <summary>Returns what a real login then does on the image, by its flavour and version.</summary>
    Expectation Expect(LabImage image);
}
