using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Connection;

/// <summary>Only the ECDSA key is left on the server, and known_hosts has the ED25519 one: to ssh that is a changed key.</summary>
internal sealed class HostKeyOfAnotherKind : IScenario
{
    public string Id => "host-key-of-another-kind";

    public string Title => "known_hosts has a key of a kind that the server has lost";

    public string Category => "connection";

    public string Hint => "Compare what this side remembers with what the server can show.";

    public ClientSeed? Client { get; } = new(
        """
        grep ' ssh-ed25519 ' "$known_hosts" > only && mv only "$known_hosts"
        """);

    public string Seed =>
        """
        rm -f /etc/ssh/ssh_host_ed25519_key /etc/ssh/ssh_host_ed25519_key.pub /etc/ssh/ssh_host_rsa_key /etc/ssh/ssh_host_rsa_key.pub
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("host-key-changed") with { Login = LoginOutcome.HostKey };
}
