using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>An open connection of the client still works, and a new login is refused.</summary>
internal sealed class ControlMasterHidesTheChange : IScenario
{
    public string Id => "control-master-hides-the-change";

    public string Title => "An open connection of the client still works, and a new login is refused";

    public string Category => "client";

    public string Hint => "By hand it works. Does it log in?";

    public ClientSeed Client => new(
        """
        {
          echo "ControlPath $folder/master"
          echo "UserKnownHostsFile $known_hosts"
          echo "GlobalKnownHostsFile /dev/null"
          echo "StrictHostKeyChecking yes"
          echo "IdentityAgent none"
          echo "IdentitiesOnly yes"
          echo "IdentityFile $identity"
        } > "$config"
        ssh -F "$config" -p "$port" -l "$user" -o ControlMaster=yes -o ControlPersist=600 -f -N "$host" < /dev/null > /dev/null 2>&1
        """)
    {
        Bare = true,
        Cleanup = "ssh -F \"$config\" -p \"$port\" -l \"$user\" -O exit \"$host\"",
    };

    public string Seed =>
        """
        chmod 0777 "$home"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("home-writable-by-others") with { Risks = ["control-master-stale"] };
}
