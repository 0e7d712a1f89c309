using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>The private key is the file that PuTTYgen saved.</summary>
internal sealed class IdentityInPuttyFormat : IScenario
{
    public string Id => "identity-in-putty-format";

    public string Title => "The private key is the file that PuTTYgen saved";

    public string Category => "client";

    public string Hint => "Which program made this file?";

    public ClientSeed Client => new(
        """
        {
          echo "PuTTY-User-Key-File-3: ssh-ed25519"
          echo "Encryption: none"
          echo "Comment: from-windows"
          echo "Public-Lines: 2"
          cut -d " " -f 2 "$identity.pub" | fold -w 64
          echo "Private-Lines: 1"
          echo "AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
          echo "Private-MAC: 00"
        } > text
        cat text > "$identity"
        rm text
        """);

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("identity-putty") with { Login = LoginOutcome.ClientError };
}
