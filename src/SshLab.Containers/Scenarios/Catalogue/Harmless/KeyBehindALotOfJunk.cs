using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>Twenty thousand characters of nothing, and lines that are almost keys: sshd passes over all of it.</summary>
internal sealed class KeyBehindALotOfJunk : IScenario
{
    public string Id => "key-behind-a-lot-of-junk";

    public string Title => "The key stands behind long and broken lines";

    public string Category => "harmless";

    public string Hint => "How far does sshd read?";

    public string Seed =>
        """
        {
            head -c 20000 /dev/zero | tr '\000' x
            printf '\nssh-ed25519 AAAA broken\n\ncert-authority\n"\nfrom="192.0.2.1\n\n'
            printf '%s\n' "$key"
        } > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
