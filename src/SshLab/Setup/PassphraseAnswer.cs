namespace SshLab.Setup;

/// <summary>
/// Answers the passphrase prompt of OpenSSH's tools by <c>SSH_ASKPASS</c>, from a directory of mode 0700 that lives as
/// long as this object: the passphrase reaches no argument list and no environment. OpenSSH 8.4 and up need no display for it.
/// </summary>
internal sealed class PassphraseAnswer : IDisposable
{
    private const string Script = """
        #!/bin/sh
        exec cat "${0%/*}/answer"

        """;

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("sshlab-");

    public PassphraseAnswer(KeyPassphrase passphrase)
    {
        passphrase.WriteTo(Path.Combine(_directory.FullName, "answer"));
        var script = Path.Combine(_directory.FullName, "ask");
        using (var file = new StreamWriter(OwnerOnly.CreateFile(script)))
            file.Write(Script.ReplaceLineEndings("\n"));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Environment = new Dictionary<string, string?>
        {
            ["SSH_ASKPASS"] = script,
            ["SSH_ASKPASS_REQUIRE"] = "force",
            // Older tools ask the script only when they believe in a display.
            ["DISPLAY"] = System.Environment.GetEnvironmentVariable("DISPLAY") ?? ":0",
            ["LC_ALL"] = "C",
        };
    }

    public IReadOnlyDictionary<string, string?> Environment { get; }

    public void Dispose() => _directory.Delete(recursive: true);
}
