using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>Several files may be named, and all are read.</summary>
internal sealed class KeyFileAfterAnotherInTheList : IScenario
{
    public string Id => "key-file-after-another-in-the-list";

    public string Title => "AuthorizedKeysFile names a missing file before the usual one";

    public string Category => "harmless";

    public string Hint => "Read the whole line.";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        echo 'AuthorizedKeysFile /etc/ssh/keys/%u %h/.ssh/authorized_keys' > /etc/ssh/sshd_config.d/50-keys.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
