using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>The private key was pasted with the indent of a YAML file.</summary>
internal sealed class IdentityIndented : IScenario
{
    public string Id => "identity-indented";

    public string Title => "The private key was pasted with the indent of a YAML file";

    public string Category => "client";

    public string Hint => "Compare the beginning of each line with a fresh key.";

    public ClientSeed Client => new(
        """
        sed -i 's/^/    /' "$identity"
        """);

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("identity-damaged") with { Login = LoginOutcome.ClientError };
}
