using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>A setting from the time of an old device, or a client as old as that: it can sign with SHA-1 alone. Servers before 8.8 take it.</summary>
internal sealed class ClientSignsWithSha1 : IScenario
{
    public string Id => "client-signs-with-sha1";

    public string Title => "The client's configuration leaves an RSA key the signature with SHA-1 only";

    public string Category => "client";

    public string Hint => "The same key, the same file: an older server lets it in.";

    public ClientSeed Client => new(
        """
        rm "$identity" "$identity.pub"
        ssh-keygen -q -t rsa -b 2048 -N "" -f "$identity"
        {
          echo "PubkeyAcceptedAlgorithms ssh-rsa"
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
    };

    public string Seed =>
        """
        printf '%s\n' "$key" > "$home/.ssh/authorized_keys"
        """;

    public bool AppliesTo(LabImage image) => !image.SELinux;

    public Expectation Expect(LabImage image) => image.OpenSshVersion < new Version(8, 8)
        ? Expectation.Harmless
        : Expectation.Decided("client-algorithm-excluded") with { SshNet = DifferentLogin.ReadsNoConfiguration };
}
