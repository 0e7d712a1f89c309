using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.KeyPolicy;

/// <summary>A list of good algorithms from before there were security keys.</summary>
internal sealed class SecurityKeysNotAccepted : IScenario
{
    public string Id => "security-keys-not-accepted";

    public string Title => "The accepted algorithms have no security keys";

    public string Category => "key-policy";

    public string Hint => "What is its type, exactly?";

    public string Seed =>
        """
        printf '%s\n' "$ca" > "$home/.ssh/authorized_keys"
        echo 'PubkeyAcceptedKeyTypes ssh-ed25519,ecdsa-sha2-nistp256,rsa-sha2-512' > /etc/ssh/sshd_config.d/50-algorithms.conf
        """ + SshdReload.Script;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t ecdsa -b 256 -N '' -C plain -f plain
        {
          printf '\0\0\0\042sk-ecdsa-sha2-nistp256@openssh.com'
          cut -d ' ' -f 2 plain.pub | base64 -d | tail -c 81
          printf '\0\0\0\004ssh:'
        } > public
        {
          printf '\0\0\0\007\0\0\0\007'
          cat public
          printf '\001\0\0\0\040a handle of 32 bytes is put here\0\0\0\0\0\0\0\006sk@lab'
        } > private
        padding=1
        while [ $(($(wc -c < private) % 8)) -ne 0 ]; do
          printf "\\00$padding" >> private
          padding=$((padding + 1))
        done
        length() { printf "\\0\\0\\$(printf '%03o' $(($(wc -c < "$1") / 256)))\\$(printf '%03o' $(($(wc -c < "$1") % 256)))"; }
        {
          echo '-----BEGIN OPENSSH PRIVATE KEY-----'
          {
            printf 'openssh-key-v1\0\0\0\0\004none\0\0\0\004none\0\0\0\0\0\0\0\001'
            length public
            cat public
            length private
            cat private
          } | base64 -w 70
          echo '-----END OPENSSH PRIVATE KEY-----'
        } > "$identity"
        echo "sk-ecdsa-sha2-nistp256@openssh.com $(base64 -w 0 public) sk@lab" > "$identity.pub"
        rm plain plain.pub public private
        cp "$identity.pub" ca.pub
        """);

    public Expectation Expect(LabImage image) => Expectation.NotMendable("key-algorithm-not-accepted") with { SshNet = new(LoginOutcome.ClientError, "it reads no key of a security key") };
}
