using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>Links are allowed; what counts is the path they lead to.</summary>
internal sealed class AuthorizedKeysLinkIntoOpt : IScenario
{
    public string Id => "authorized-keys-link-into-opt";

    public string Title => "The key file is a symbolic link into a safe directory of root's";

    public string Category => "harmless";

    public string Hint => "sshd judges where the file really is.";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        mkdir -p /opt/keys
        mv "$home/.ssh/authorized_keys" /opt/keys/alice
        ln -s /opt/keys/alice "$home/.ssh/authorized_keys"
        chown -h "$uid:$gid" "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
