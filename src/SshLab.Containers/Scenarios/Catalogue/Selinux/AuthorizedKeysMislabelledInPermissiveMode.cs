using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Selinux;

/// <summary>Denials are logged and nothing is denied, until the host enforces again.</summary>
internal sealed class AuthorizedKeysMislabelledInPermissiveMode : IScenario
{
    public string Id => "authorized-keys-mislabelled-in-permissive-mode";

    public string Title => "The key file has the label of another place, and SELinux is permissive";

    public string Category => "selinux";

    public string Hint => "It works. Ask for how long.";

    public string Seed =>
        """
        chcon -t user_home_t "$home/.ssh/authorized_keys"
        setenforce 0
        """;

    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Risky("selinux-label-wrong");
}
