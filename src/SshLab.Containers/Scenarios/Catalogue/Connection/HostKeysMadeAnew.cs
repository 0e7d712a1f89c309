using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Connection;

/// <summary>A reinstallation, or a cloned image that makes its keys anew: the server is the right one, and its clients are warned of an attack.</summary>
internal sealed class HostKeysMadeAnew : IScenario
{
    public string Id => "host-keys-made-anew";

    public string Title => "The server has new host keys, and known_hosts those from before";

    public string Category => "connection";

    public string Hint => "Is the server still the one that it was yesterday?";

    public string Seed =>
        """
        rm -f /etc/ssh/ssh_host_*
        ssh-keygen -q -t ed25519 -N '' -C lab -f /etc/ssh/ssh_host_ed25519_key
        [ ! -x /sbin/restorecon ] || restorecon /etc/ssh/ssh_host_ed25519_key /etc/ssh/ssh_host_ed25519_key.pub
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("host-key-changed") with { Login = LoginOutcome.HostKey };
}
