using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>Line ends of another system, and options: neither is a fault.</summary>
internal sealed class KeyWithOptionsAndCrlf : IScenario
{
    public string Id => "key-with-options-and-crlf";

    public string Title => "authorized_keys has CRLF line ends, and the key has options";

    public string Category => "harmless";

    public string Hint => "Does sshd mind what ends the line?";

    public string Seed =>
        """
        printf '# mine\r\nno-pty,from="0.0.0.0/0,::/0" %s\r\n' "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
