using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>The configuration has ssh run a program in place of a shell.</summary>
internal sealed class RemoteCommandInTheClientConfig : IScenario
{
    public string Id => "remote-command-in-the-client-config";

    public string Title => "The configuration has ssh run a program in place of a shell";

    public string Category => "harmless";

    public string Hint => "It logs in. What does it do then, and who said so?";

    public ClientSeed Client => new(
        """
        {
          echo "UserKnownHostsFile $known_hosts"
          echo "GlobalKnownHostsFile /dev/null"
          echo "StrictHostKeyChecking yes"
          echo "IdentityAgent none"
          echo "IdentitiesOnly yes"
          echo "IdentityFile $identity"
          echo "RemoteCommand exit 3"
          echo "RequestTTY force"
          echo "StdinNull yes"
        } > "$config"
        """)
    {
        Bare = true,
    };

    public string Seed =>
        """
        :
        """;

    public bool AppliesTo(LabImage image) => !image.SELinux && ScenarioCategories.MakeSenseOn("client", image);

    public Expectation Expect(LabImage image) => Expectation.Harmless with { Advice = ["client-session-options"] };
}
