using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyContent;

/// <summary>The wrong one of the two files was copied (here with its secret half blanked out).</summary>
internal sealed class PrivateKeyPasted : IScenario
{
    public string Id => "private-key-pasted";

    public string Title => "The private key was pasted instead of the public one";

    public string Category => "key-content";

    public string Hint => "Which of the two files belongs on the server?";

    public string Seed =>
        """
        set -- $key
        {
            echo '-----BEGIN OPENSSH PRIVATE KEY-----'
            {
                printf 'openssh-key-v1\000\000\000\000\012aes256-ctr\000\000\000\006bcrypt'
                printf '\000\000\000\030\000\000\000\0200123456789abcdef\000\000\000\020'
                printf '\000\000\000\001\000\000\000\063'
                printf '%s' "$2" | base64 -d
                printf '\000\000\000\220'
                head -c 144 /dev/zero
            } | base64 -w 70
            echo '-----END OPENSSH PRIVATE KEY-----'
        } > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("private-key-pasted");
}
