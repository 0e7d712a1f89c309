using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyContent;

/// <summary>PuTTYgen and commercial SSH save public keys in a form of their own (RFC 4716), which sshd does not read.</summary>
internal sealed class KeyInRfc4716Format : IScenario
{
    public string Id => "key-in-rfc4716-format";

    public string Title => "The key is in the format of RFC 4716";

    public string Category => "key-content";

    public string Hint => "Which programs write \"BEGIN SSH2 PUBLIC KEY\"?";

    public string Seed =>
        """
        set -- $key
        {
            echo '---- BEGIN SSH2 PUBLIC KEY ----'
            echo 'Comment: "256-bit ED25519, converted"'
            printf '%s\n' "$2" | fold -w 70
            echo '---- END SSH2 PUBLIC KEY ----'
        } > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("key-in-rfc4716-format");
}
