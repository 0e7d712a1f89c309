using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyPolicy;

/// <summary>Principals belong to certificates; on a plain key's line they make sshd refuse it.</summary>
internal sealed class KeyWithPrincipals : IScenario
{
    public string Id => "key-with-principals";

    public string Title => "The key's line names principals";

    public string Category => "key-policy";

    public string Hint => "Which options go together?";

    public string Seed =>
        """
        printf 'principals="alice" %s\n' "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("key-names-principals");
}
