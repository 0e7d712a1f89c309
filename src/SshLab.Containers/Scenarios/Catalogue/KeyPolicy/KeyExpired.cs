using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyPolicy;

/// <summary>A key that was given for a while, and the while is over: sshd says so at debug level only.</summary>
internal sealed class KeyExpired : IScenario
{
    public string Id => "key-expired";

    public string Title => "The time until which the key was allowed is over";

    public string Category => "key-policy";

    public string Hint => "Has it worked until lately?";

    public string Seed =>
        """
        printf 'expiry-time="20200131" %s\n' "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("key-option-expired");
}
