using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>The socket of a master connection is left over, and nobody answers.</summary>
internal sealed class ControlSocketWithoutAMaster : IScenario
{
    public string Id => "control-socket-without-a-master";

    public string Title => "The socket of a master connection is left over, and nobody answers";

    public string Category => "harmless";

    public string Hint => "A file lies where ssh looks for a shorter way.";

    public ClientSeed Client => new(
        """
        {
          echo "ControlPath $folder/master"
          echo "ControlMaster auto"
          echo "UserKnownHostsFile $known_hosts"
          echo "GlobalKnownHostsFile /dev/null"
          echo "StrictHostKeyChecking yes"
          echo "IdentityAgent none"
          echo "IdentitiesOnly yes"
          echo "IdentityFile $identity"
        } > "$config"
        ssh -F "$config" -p "$port" -l "$user" -o ControlMaster=yes -o ControlPersist=600 -f -N "$host" < /dev/null > /dev/null 2>&1
        ssh -F "$config" -p "$port" -l "$user" -O check "$host" 2>&1 | sed -n 's/.*pid=\([0-9]*\).*/\1/p' > master.pid
        kill -9 "$(cat master.pid)"
        """)
    {
        Bare = true,
    };

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
