using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>The library through which the key on a token is reached is not installed.</summary>
internal sealed class TokenLibraryMissing : IScenario
{
    public string Id => "token-library-missing";

    public string Title => "The library through which the key on a token is reached is not installed";

    public string Category => "client";

    public string Hint => "What does ssh say before it asks the server?";

    public ClientSeed Client => new(
        """
        {
          echo "UserKnownHostsFile $known_hosts"
          echo "GlobalKnownHostsFile /dev/null"
          echo "StrictHostKeyChecking yes"
          echo "IdentityAgent none"
          echo "IdentityFile none"
          echo "PKCS11Provider $folder/opensc-pkcs11.so"
        } > "$config"
        """)
    {
        Bare = true,
    };

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("pkcs11-provider-unusable") with { Login = LoginOutcome.ClientError, SshNet = DifferentLogin.ReadsNoConfiguration };
}
