using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>Some authorities hand out key and certificate into the agent, and nothing into files.</summary>
internal sealed class CertificateInTheAgentAlone : IScenario
{
    public string Id => "certificate-in-the-agent-alone";

    public string Title => "The agent holds the certificate with its key, and no file does";

    public string Category => "harmless";

    public string Hint => "Not everything that ssh presents lies in a file.";

    public string Seed =>
        """
        printf '%s\n' "$ca" > /etc/ssh/user_ca.pub
        echo 'TrustedUserCAKeys /etc/ssh/user_ca.pub' > /etc/ssh/sshd_config.d/50-ca.conf
        : > "$home/.ssh/authorized_keys"
        """ + SshdReload.Script;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t ed25519 -N '' -C ca -f ca
        ssh-keygen -q -s ca -I alice@lab -z 7 -n "$user" -V -1h:+1h "$identity.pub"
        ssh-agent -a "$folder/agent" -t 600 > agent.env
        agent_pid=$(sed -n 's/^SSH_AGENT_PID=\([0-9]*\);.*/\1/p' agent.env)
        echo "$agent_pid" > agent.pid
        SSH_AUTH_SOCK="$folder/agent" ssh-add -q "$identity"
        SSH_AUTH_SOCK="$folder/agent" ssh-add -q -k -d "$identity"
        rm "$identity" "$identity-cert.pub"
        {
          echo "IdentityAgent $folder/agent"
          echo "UserKnownHostsFile $known_hosts"
          echo "GlobalKnownHostsFile /dev/null"
          echo "StrictHostKeyChecking yes"
        } > "$config"
        """)
    {
        Bare = true,
        Cleanup = "kill \"$(cat agent.pid)\"",
    };

    public Expectation Expect(LabImage image) => Expectation.Harmless with { SshNet = DifferentLogin.AsksNoAgent };
}
