using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>Public keys are public: sshd does not mind readers.</summary>
internal sealed class AuthorizedKeysMode0644 : IScenario
{
    public string Id => "authorized-keys-mode-0644";

    public string Title => "The key file is readable by everybody";

    public string Category => "harmless";

    public string Hint => "It is better closed; the login does not depend on it.";

    public string Seed =>
        """
        chmod 0644 "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless with { Advice = ["authorized-keys-looser-than-600"] };
}
