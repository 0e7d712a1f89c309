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

    /// <summary>The kind of cause: one of <see cref="ScenarioCategories.All"/>.</summary>
    string Category { get; }

    /// <summary>A hint for a person who works on it, which does not give the answer away.</summary>
    string Hint { get; }

    /// <summary>
    /// The constant POSIX sh that breaks a healthy lab host, run as root under <c>set -eu</c>. It may read
    /// <c>$user</c>, <c>$home</c>, <c>$uid</c>, <c>$gid</c> and <c>$key</c> (the public key line of the
    /// client's identity) and <c>$ca</c> (the public key of a certificate authority, where <see cref="Client"/> made one; else empty).
    /// </summary>
    string Seed { get; }

    /// <summary>The port on which the host's sshd is meant to listen, broken or mended: one of <see cref="Labs.LabPorts"/>.</summary>
    /// <value>22.</value>
    int Port => 22;

    /// <summary>The user who logs in.</summary>
    /// <value>alice.</value>
    string User => "alice";

    /// <summary>What is so on the client, set up before the host is broken; null when only the host matters.</summary>
    /// <value>Null.</value>
    ClientSeed? Client => null;

    /// <summary>
    /// Whether an SELinux policy has a say in the state or in its cure: a path is made, moved or reached through a link, or sshd reads a
    /// file that not every domain may read.
    /// </summary>
    /// <value>As it is for most of the category: <see cref="ScenarioCategories.LabelsMatterIn"/>.</value>
    bool LabelsMatter => ScenarioCategories.LabelsMatterIn(Category);

    /// <summary>Returns whether the state makes sense on the image: one about SELinux needs a kernel that has it.</summary>
    /// <value>
    /// Without SELinux, where the image shows more of the category than others do. With it, on both images where the policy decides, and
    /// on the newer one where <see cref="LabelsMatter"/> besides: the two have the same sshd as trixie and bookworm.
    /// </value>
    bool AppliesTo(LabImage image) => image.SELinux
        ? LabelsMatter && (ScenarioCategories.PolicyDecidesIn(Category) || image.OpenSshVersion == LabImages.All.Where(one => one.SELinux).Max(one => one.OpenSshVersion))
        : ScenarioCategories.MakeSenseOn(Category, image);

    /// <summary>Returns what a real login then does on an image that the state applies to, by its flavour and version.</summary>
    Expectation Expect(LabImage image);
}
