using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>2048 bits were enough for years.</summary>
internal sealed class RsaKeyTooShort : IScenario
{
    public string Id => "rsa-key-too-short";

    public string Title => "RequiredRSASize is 3072, and the client's RSA key has 2048 bits";

    public string Category => "sshd-config";

    public string Hint => "Size matters here.";

    public string Seed =>
        """
        printf '%s\n' "$key" > "$home/.ssh/authorized_keys"
        echo 'RequiredRSASize 3072' > /etc/ssh/sshd_config.d/50-crypto.conf
        """ + SshdReload.Script;

    public ClientSeed Client => new("""
        rm -f "$identity" "$identity.pub"
        ssh-keygen -q -t rsa -b 2048 -N '' -C lab -f "$identity"
        """);

    public bool AppliesTo(LabImage image) => !image.SELinux && image.OpenSshVersion >= new Version(9, 1);

    public Expectation Expect(LabImage image) => Expectation.Decided("rsa-key-too-short");
}
