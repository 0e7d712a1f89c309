using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Several;

/// <summary>Restored under a wrong uid, from a file that another system had written.</summary>
internal sealed class HomeOfAnotherUserAndUtf16 : IScenario
{
    public string Id => "home-of-another-user-and-utf16";

    public string Title => "The home directory belongs to another user, and authorized_keys is UTF-16";

    public string Category => "several";

    public string Hint => "A restore changes owners; an editor changes bytes.";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        chown bob "$home"
        {
            printf '\377\376'
            printf '%s\n' "$key" | fold -w 1 | tr '\n' '\000'
            printf '\r\000\n\000'
        } > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("home-wrong-owner", "authorized-keys-utf16");
}
