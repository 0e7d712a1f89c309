using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.AuthorizedKeys;

/// <summary>A mode that looks private at a glance: only the write bit for others is set.</summary>
internal sealed class AuthorizedKeysWriteOnlyForOthers : IScenario
{
    public string Id => "authorized-keys-write-only-for-others";

    public string Title => "The key file is writable, though not readable, by everybody";

    public string Category => "authorized-keys";

    public string Hint => "Read the mode bit by bit.";

    public string Seed =>
        """
        chmod 0602 "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("authorized-keys-writable-by-others");
}
