using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.AuthorizedKeys;

/// <summary>A mkdir too many, or a container volume whose source file did not exist.</summary>
internal sealed class AuthorizedKeysIsADirectory : IScenario
{
    public string Id => "authorized-keys-is-a-directory";

    public string Title => "There is a directory where the key file should be";

    public string Category => "authorized-keys";

    public string Hint => "`ls -l` and `ls -ld` do not show the same.";

    public string Seed =>
        """
        rm "$home/.ssh/authorized_keys"
        mkdir -m 0700 "$home/.ssh/authorized_keys"
        chown "$uid:$gid" "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("authorized-keys-not-regular");
}
