using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>Only the next one to append suffers from it.</summary>
internal sealed class AuthorizedKeysWithoutFinalNewline : IScenario
{
    public string Id => "authorized-keys-without-final-newline";

    public string Title => "The last line of the key file has no newline";

    public string Category => "harmless";

    public string Hint => "A trap for the next key, not for this one.";

    public string Seed =>
        """
        printf '%s' "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
