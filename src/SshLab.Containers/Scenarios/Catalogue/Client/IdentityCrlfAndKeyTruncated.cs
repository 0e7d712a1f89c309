using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>The private key has carriage returns, and the key line on the server is cut.</summary>
internal sealed class IdentityCrlfAndKeyTruncated : IScenario
{
    public string Id => "identity-crlf-and-key-truncated";

    public string Title => "The private key has carriage returns, and the key line on the server is cut";

    public string Category => "several";

    public string Hint => "Both ends were touched by the same tool.";

    public ClientSeed Client => new(
        """
        sed -i 's/$/\r/' "$identity"
        """);

    public string Seed =>
        """
        cut -c 1-60 "$home/.ssh/authorized_keys" > /tmp/cut
        cat /tmp/cut > "$home/.ssh/authorized_keys"
        rm /tmp/cut
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("identity-damaged", "key-truncated");
}
