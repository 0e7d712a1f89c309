namespace SshLab.Shells;

/// <summary>The short-lived directory of one connection: its control socket and, while it is being made, what answers the password prompt. Mode 0700.</summary>
internal sealed class SshPrivateDirectory : IDisposable
{
    /// <summary>
    /// Answers the password prompt of that one ssh whose process id stands beside it: a jump host's ssh asks too, and must not get
    /// this host's password. It answers once, and then the password is gone from the disk. Never confirms a host key, never answers for a passphrase or a new password.
    /// </summary>
    private const string AskPass = """
        #!/bin/sh
        here=${0%/*}
        [ -z "$SSH_ASKPASS_PROMPT" ] && [ "$PPID" = "$(cat "$here/pid")" ] || exit 1
        case $1 in
            *yes/no*|*assphrase*|*[Nn][Ee][Ww]\ *assword*|*etype*|*gain*assword*) exit 1 ;;
            *assword*) cat "$here/answer" && rm -f "$here/answer" && exit ;;
        esac
        exit 1

        """;

    /// <summary>Tells its process id to the answering script, then becomes ssh.</summary>
    private const string Announce = """printf '%s\n' "$$" >"$0" && exec "$@" """;

    public SshPrivateDirectory()
    {
        // A socket's path may have some 100 characters only, and TMPDIR can be long (macOS).
        Path = System.IO.Path.Combine(Directory.Exists("/tmp") ? "/tmp" : System.IO.Path.GetTempPath(), "sshlab-" + Guid.NewGuid().ToString("n")[..12]);
        if (Directory.Exists(Path))
            throw new IOException($"{Path} exists already.");
        Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string Path { get; }

    public string Socket => System.IO.Path.Combine(Path, "c");

    /// <summary>The environment that makes ssh ask our script, which the directory holds from now on.</summary>
    public IReadOnlyDictionary<string, string?> AnswerWith(SshPassword password)
    {
        password.WriteTo(Answer);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute };
        using (var file = new StreamWriter(System.IO.Path.Combine(Path, "ask"), options))
            file.Write(AskPass.ReplaceLineEndings("\n"));
        return new Dictionary<string, string?>
        {
            ["SSH_ASKPASS"] = System.IO.Path.Combine(Path, "ask"),
            ["SSH_ASKPASS_REQUIRE"] = "force",
            // Clients before 8.4 ask the script only when they believe in a display.
            ["DISPLAY"] = Environment.GetEnvironmentVariable("DISPLAY") ?? ":0",
        };
    }

    /// <summary>The command that runs ssh so that <see cref="AnswerWith"/> knows it.</summary>
    public IReadOnlyList<string> Announced(IReadOnlyList<string> sshArguments) =>
        ["-c", UndisturbedSsh.Deaf + Announce, System.IO.Path.Combine(Path, "pid"), "ssh", .. sshArguments];

    /// <summary>Removes the password; nothing happens when there is none.</summary>
    public void Forget() => File.Delete(Answer);

    public void Dispose()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }

    private string Answer => System.IO.Path.Combine(Path, "answer");
}
