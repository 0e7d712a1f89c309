using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>The configuration names files that are not there, and an address of another machine.</summary>
internal sealed class ClientConfigNamesWhatIsNotThere : IScenario
{
    public string Id => "client-config-names-what-is-not-there";

    public string Title => "The configuration names files that are not there, and an address of another machine";

    public string Category => "harmless";

    public string Hint => "Much of it leads nowhere. Does ssh mind?";

    public ClientSeed Client => new(
        """
        {
          echo "UserKnownHostsFile $known_hosts"
          echo "GlobalKnownHostsFile /dev/null"
          echo "StrictHostKeyChecking yes"
          echo "IdentityAgent none"
          echo "IdentitiesOnly yes"
          echo "IdentityFile $identity"
          echo "Include $folder/config.d/*.conf"
          echo "CertificateFile $folder/no-cert.pub"
          echo "SecurityKeyProvider $folder/no-sk.so"
          echo "HashKnownHosts yes"
          echo "VerifyHostKeyDNS yes"
          echo "SendEnv LANG SSHLAB_*"
          echo "SetEnv SSHLAB=1"
          echo "LocalForward 192.0.2.1:8022 127.0.0.1:22"
          echo "CanonicalizeHostname always"
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

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
