using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>The account is gone and its home is still there, key and all: to the client no different from a wrong key.</summary>
internal sealed class UserRemoved : IScenario
{
    public string Id => "user-removed";

    public string Title => "The account does not exist any more, its home directory does";

    public string Category => "account";

    public string Hint => "Who does ssh log in as, and does the server know that name?";

    public string Seed =>
        """
        userdel -f "$user"
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("user-unknown");
}
