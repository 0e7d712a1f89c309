using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Selinux;

/// <summary>Two causes that have nothing to do with each other; mending one alone changes nothing that a person sees.</summary>
internal sealed class AuthorizedKeysMislabelledAndWorldWritable : IScenario
{
    public string Id => "authorized-keys-mislabelled-and-world-writable";

    public string Title => "The key file has the label of another place, and everybody may write to it";

    public string Category => "selinux";

    public string Hint => "There may be more than one reason.";

    public string Seed =>
        """
        chcon -t user_home_t "$home/.ssh/authorized_keys"
        chmod 0666 "$home/.ssh/authorized_keys"
        """;

    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Fixable("selinux-label-wrong", "authorized-keys-writable-by-others");
}
