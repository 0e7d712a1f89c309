using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Several;

/// <summary>The key is mended at once; whom the group list lets in is the administrator's to say.</summary>
internal sealed class GroupNotAllowedAndKeyWrapped : IScenario
{
    public string Id => "group-not-allowed-and-key-wrapped";

    public string Title => "AllowGroups lists a group without the user, and the key is wrapped over lines";

    public string Category => "several";

    public string Hint => "A club with a list, and a broken membership card.";

    public string Seed =>
        """
        groupadd ssh-users
        echo 'AllowGroups ssh-users' > /etc/ssh/sshd_config.d/50-access.conf
        printf '%s\n' "$key" | fold -w 50 > "$home/.ssh/authorized_keys"
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.FixableAndDecided("key-line-wrapped", "group-not-allowed");
}
