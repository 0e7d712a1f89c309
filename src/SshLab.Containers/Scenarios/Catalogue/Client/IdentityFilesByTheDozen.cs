using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>Every server's key stands under "Host *", so every server is offered all of them.</summary>
internal sealed class IdentityFilesByTheDozen : IScenario
{
    public string Id => "identity-files-by-the-dozen";

    public string Title => "The client's configuration names the keys of twelve other servers first";

    public string Category => "client";

    public string Hint => "For which servers do those lines of the configuration count?";

    public ClientSeed Client => new(
        """
        echo 'Host *' > "$config"
        for number in 1 2 3 4 5 6 7 8 9 10 11 12; do
          ssh-keygen -q -t ed25519 -N "" -f "server-$number"
          echo "  IdentityFile $folder/server-$number" >> "$config"
        done
        {
          echo "  IdentityFile $identity"
          echo "  IdentitiesOnly yes"
          echo "  IdentityAgent none"
          echo "  UserKnownHostsFile $known_hosts"
          echo "  GlobalKnownHostsFile /dev/null"
        } >> "$config"
        """)
    {
        Bare = true,
    };

    public string Seed =>
        """
        :
        """;

    // Six failures are too many everywhere; with the six queries that do not count since 10.6 it takes twelve.
    public Expectation Expect(LabImage image) => Expectation.NotMendable("agent-offers-too-many") with { SshNet = DifferentLogin.ReadsNoConfiguration };
}
