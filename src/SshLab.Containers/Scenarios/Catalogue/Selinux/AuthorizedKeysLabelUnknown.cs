using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Selinux;

/// <summary>A label of a module that is gone counts as no label at all (<c>unlabeled_t</c>). Only a permissive kernel takes it.</summary>
internal sealed class AuthorizedKeysLabelUnknown : IScenario
{
    public string Id => "authorized-keys-label-unknown";

    public string Title => "The key file has a label that the loaded policy does not know";

    public string Category => "selinux";

    public string Hint => "What ls -Z shows is not always what is stored.";

    public string Seed =>
        """
        setenforce 0
        chcon -t gone_home_t "$home/.ssh/authorized_keys"
        setenforce 1
        """;

    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Fixable("selinux-label-wrong");
}
