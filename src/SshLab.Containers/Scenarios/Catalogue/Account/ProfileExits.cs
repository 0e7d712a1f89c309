using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>A command does not read it, a terminal does.</summary>
internal sealed class ProfileExits : IScenario
{
    public string Id => "profile-exits";

    public string Title => ".profile ends the shell";

    public string Category => "account";

    public string Hint => "ssh HOST true works. And ssh HOST?";

    public string Seed =>
        """
        printf '%s\n' 'PATH=$PATH:$HOME/bin' 'exit' > "$home/.profile"
        chown "$uid:$gid" "$home/.profile"
        """;

    public Expectation Expect(LabImage image) => Expectation.Risky("startup-file-ends-session");
}
