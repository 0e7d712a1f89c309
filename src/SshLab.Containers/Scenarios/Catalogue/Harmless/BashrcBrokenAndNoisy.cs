using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>bash says what is wrong with it and runs the command all the same.</summary>
internal sealed class BashrcBrokenAndNoisy : IScenario
{
    public string Id => "bashrc-broken-and-noisy";

    public string Title => ".bashrc prints, fails and ends in the middle of an if";

    public string Category => "harmless";

    public string Hint => "Does bash go on?";

    public string Seed =>
        """
        printf '%s\n' 'echo hello' 'nothing-of-this-name' 'exec 2> /dev/null' 'quit() { exit 3; }' '( exit 4 )' 'if true; then' 'echo' > "$home/.bashrc"
        chown "$uid:$gid" "$home/.bashrc"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
