using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>The client's key is a DSA key from long ago.</summary>
internal sealed class ClientHasADsaKey : IScenario
{
    public string Id => "client-has-a-dsa-key";

    public string Title => "The client's key is a DSA key from long ago";

    public string Category => "client";

    public string Hint => "What kind of key is it?";

    // ssh-keygen makes no such keys from 10.0 on, so they are made of random numbers, in the form of a key: no ssh gets as far as to use them.
    public ClientSeed Client => new(
        """
        number() { printf "$1"; head -c "$2" /dev/urandom; }
        number '\305' 127 > p
        number '\305' 19 > q
        number '\101' 127 > g
        number '\101' 127 > y
        number '\041' 19 > x
        { printf '\0\0\0\007ssh-dss\0\0\0\201\0'; cat p; printf '\0\0\0\025\0'; cat q; printf '\0\0\0\200'; cat g; printf '\0\0\0\200'; cat y; } | base64 | tr -d '\n' > blob
        printf 'ssh-dss %s from-long-ago\n' "$(cat blob)" > "$identity.pub"
        {
          printf -- '-----BEGIN %s-----\n' 'DSA PRIVATE KEY'
          { printf '\060\202\001\272\002\001\0\002\201\201\0'; cat p; printf '\002\025\0'; cat q; printf '\002\201\200'; cat g; printf '\002\201\200'; cat y; printf '\002\024'; cat x; } | base64
          printf -- '-----END %s-----\n' 'DSA PRIVATE KEY'
        } > "$identity"
        rm p q g y x blob
        """);

    public string Seed =>
        """
        printf '%s\n' "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("dsa-key") with { Login = LoginOutcome.ClientError };
}
