using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>The right key comes second, and there is no second try.</summary>
internal sealed class MaxAuthTriesExceeded : IScenario
{
    public string Id => "max-auth-tries-exceeded";

    public string Title => "MaxAuthTries is 1, and the client offers another key first";

    public string Category => "sshd-config";

    public string Hint => "Count the tries.";

    public string Seed =>
        """
        echo 'MaxAuthTries 1' > /etc/ssh/sshd_config.d/50-tries.conf
        """ + SshdReload.Script;

    public ClientSeed Client => new("""
        ssh-keygen -q -t ed25519 -N '' -C other -f other
        printf '%s\n' "IdentityFile $folder/other" "IdentityFile $identity" 'IdentitiesOnly yes' "UserKnownHostsFile $known_hosts" 'IdentityAgent none' > "$config"
        """) { Bare = true };

    // Since 10.6 six refused queries whether a key would do are no tries.
    public Expectation Expect(LabImage image) => image.OpenSshVersion >= new Version(10, 6)
        ? Expectation.Harmless
        : Expectation.Decided("max-auth-tries-exceeded") with { SeenByLogin = ["max-auth-tries-exceeded"], SshNet = DifferentLogin.ReadsNoConfiguration };
}
