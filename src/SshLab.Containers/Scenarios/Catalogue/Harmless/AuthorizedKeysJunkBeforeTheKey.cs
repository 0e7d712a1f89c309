using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>sshd skips what it cannot read and goes on with the next line.</summary>
internal sealed class AuthorizedKeysJunkBeforeTheKey : IScenario
{
    public string Id => "authorized-keys-junk-before-the-key";

    public string Title => "Comments, blank lines and junk stand before the key";

    public string Category => "harmless";

    public string Hint => "What does sshd do with a line that it does not understand?";

    public string Seed =>
        """
        {
            printf '# keys of the team\n\n\t\nthis line is no key at all\nssh-ed25519 AAAA broken\n'
            printf '%s\n' "$key"
        } > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
