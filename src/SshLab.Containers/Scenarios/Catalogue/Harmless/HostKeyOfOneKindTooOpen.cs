using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>sshd has another host key; the one that others may read is left out at its next start.</summary>
internal sealed class HostKeyOfOneKindTooOpen : IScenario
{
    public string Id => "host-key-of-one-kind-too-open";

    public string Title => "Everybody may read one of the host keys";

    public string Category => "harmless";

    public string Hint => "How many host keys does a server need?";

    public string Seed =>
        """
        chmod 644 /etc/ssh/ssh_host_ecdsa_key

        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
