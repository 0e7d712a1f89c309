using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Selinux;

/// <summary>The labels are right though no rule gives them: the next relabel takes the login away, not today.</summary>
internal sealed class HomeOutsideHomeWithItsLabels : IScenario
{
    public string Id => "home-outside-home-with-its-labels";

    public string Title => "The home directory was moved to /data with its labels, and /data has the label of /home";

    public string Category => "selinux";

    public string Hint => "What is so and what the policy would make of it are two questions.";

    public string Seed =>
        """
        mkdir /data
        chcon -t home_root_t /data
        usermod -d /data/alice alice
        mv "$home" /data/alice
        """;

    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
