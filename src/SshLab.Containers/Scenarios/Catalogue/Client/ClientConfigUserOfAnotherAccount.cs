using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>A User line of the client's configuration logs in as somebody else.</summary>
internal sealed class ClientConfigUserOfAnotherAccount : IScenario
{
    public string Id => "client-config-user-of-another-account";

    public string Title => "A User line of the client's configuration logs in as somebody else";

    public string Category => "client";

    public string Hint => "Who is at the door?";

    public ClientSeed Client => new(
        """
        {
          echo "User bob"
          echo "UserKnownHostsFile $known_hosts"
          echo "GlobalKnownHostsFile /dev/null"
          echo "StrictHostKeyChecking yes"
          echo "IdentityAgent none"
          echo "IdentitiesOnly yes"
          echo "IdentityFile $identity"
        } > "$config"
        """)
    {
        Bare = true,
        NamesUser = true,
    };

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("login-as-another-user") with { SshNet = DifferentLogin.ReadsNoConfiguration };
}
