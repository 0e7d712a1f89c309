using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>A line about security keys takes away the queries that sshd does not count, and one try is all there is.</summary>
internal sealed class KeyQueriesCountAsTries : IScenario
{
    public string Id => "key-queries-count-as-tries";

    public string Title => "MaxAuthTries is 1, and PubkeyAuthOptions leaves no query uncounted";

    public string Category => "sshd-config";

    public string Hint => "To ask is to try, on this server.";

    public string Seed =>
        """
        printf '%s\n' 'MaxAuthTries 1' 'PubkeyAuthOptions touch-required' > /etc/ssh/sshd_config.d/50-tries.conf
        """ + SshdReload.Script;

    public ClientSeed Client => new("""
        ssh-keygen -q -t ed25519 -N '' -C other -f other
        printf '%s\n' "IdentityFile $folder/other" "IdentityFile $identity" 'IdentitiesOnly yes' "UserKnownHostsFile $known_hosts" 'IdentityAgent none' > "$config"
        """) { Bare = true };

    /// <summary>sshd counts queries apart since 10.6.</summary>
    public bool AppliesTo(LabImage image) => !image.SELinux && image.OpenSshVersion >= new Version(10, 6);

    public Expectation Expect(LabImage image) => Expectation.Decided("max-auth-tries-exceeded") with { SeenByLogin = ["max-auth-tries-exceeded"], SshNet = DifferentLogin.ReadsNoConfiguration };
}
