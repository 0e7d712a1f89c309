using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>The carriage return lands in the comment, or behind the base64, where sshd does not mind it.</summary>
internal sealed class AuthorizedKeysCrlf : IScenario
{
    public string Id => "authorized-keys-crlf";

    public string Title => "The lines of the key file end as on Windows";

    public string Category => "harmless";

    public string Hint => "Often blamed. Is it to blame?";

    public string Seed =>
        $$"""
        set -- $key
        printf '%s\r\n%s %s\r\n' '{{StrangersKey.Line}}' "$1" "$2" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
