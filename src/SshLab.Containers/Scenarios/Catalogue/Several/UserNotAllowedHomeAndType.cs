using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Several;

/// <summary>A list, a mode, and a missing word: three topics at once.</summary>
internal sealed class UserNotAllowedHomeAndType : IScenario
{
    public string Id => "user-not-allowed-home-and-type";

    public string Title => "AllowUsers lists others, the home directory is writable by everybody, and the word before the key is missing";

    public string Category => "several";

    public string Hint => "Three places to look at.";

    public string Seed =>
        """
        set -- $key
        printf '%s\n' "$2" > "$home/.ssh/authorized_keys"
        chmod 0777 "$home"
        echo 'AllowUsers bob root' > /etc/ssh/sshd_config.d/50-access.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.FixableAndDecided("home-writable-by-others", "key-type-missing", "user-not-allowed");
}
