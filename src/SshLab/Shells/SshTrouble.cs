using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Shells;

/// <summary>Turns what ssh said, when it gave no shell, into one paragraph with the next step. Pure.</summary>
internal static class SshTrouble
{
    private static readonly (string Said, string NextStep)[] NextSteps =
    [
        ("REMOTE HOST IDENTIFICATION HAS CHANGED", "The host key is not the one in known_hosts: make sure that it is the right host, then remove the old key with `ssh-keygen -R HOST`."),
        ("Host key verification failed", "The host key is not known yet: log in once with `ssh` by hand, compare the fingerprint and accept it, or name the right file with -o UserKnownHostsFile=FILE."),
        ("no matching", "Client and server share no algorithm: see `ssh -Q help` and the server's configuration."),
        ("Could not resolve", "Check the host name."),
        ("Connection refused", "Nothing listens on that port: check that sshd runs there, and the port (-p)."),
        ("timed out", "Check the address, the port (-p), and the firewalls on the way."),
        ("No route to host", "Check the address and the network."),
        ("unreachable", "Check the address and the network."),
        ("Permission denied", "Give a password or key that this login accepts, or another way in (--via ssh:root@HOST, --via local on the host itself)."),
        ("Too many authentication failures", "The server gave up after several keys: name the right one with -i and -o IdentitiesOnly=yes."),
        ("onfiguration option", "Correct ssh's configuration, or leave it out with -F /dev/null."),
        ("Bad owner or permissions", "Correct the owner or mode of ssh's configuration file, or leave it out with -F /dev/null."),
        ("Connection closed", "The server ended the connection: it may be refusing this address for a while (PerSourcePenalties, fail2ban), or be no SSH server. Wait a minute, check the port (-p), and see the server's log."),
        ("banner", "What answers there is no SSH server: check the port (-p)."),
        ("kex_exchange_identification", "What answers there is no SSH server, or it refuses this address: check the port (-p), and see the server's log."),
    ];

    public static NoWayInException Explain(Target target, int exitCode, string error, bool byPassword)
    {
        var last = LastWord(error);
        if (exitCode == 127 || (exitCode != 255 && last.Contains("not found", StringComparison.Ordinal)))
            return NoShell(target, error);
        if (exitCode != 255)
            return new NoWayInException($"`ssh {target}` logged in, but no POSIX shell answered there (exit code {exitCode}{Said(last)}). The account's shell may be nologin, or a forced command may stand in its way: use another way in (--via ssh:root@HOST, --via local).");
        var next = NextSteps.FirstOrDefault(step => error.Contains(step.Said, StringComparison.Ordinal)).NextStep
            ?? "Try the same login by hand with `ssh -v` to see more.";
        var how = byPassword ? "with the password" : "without a password";
        return new NoWayInException($"`ssh {target}` {how} gave no way in{Said(last)}. {next}")
        {
            PasswordMayHelp = !byPassword && PasswordIsTaken(last),
        };
    }

    public static NoWayInException NoShell(Target target, string error) =>
        new($"`ssh {target}` logged in, but the host has no `sh` that could run a script{Said(LastWord(error))}. SshLab needs a POSIX sh there; network devices and Windows hosts have none.");

    public static NoWayInException NoAnswer(Target target, TimeSpan time, string error) =>
        new($"`ssh {target}` gave no shell within {time.TotalSeconds:0} s{Said(LastWord(error))}. Check that the host is up and that the login runs no program of its own before the shell.");

    public static NoWayInException Lost(Target target, string error) =>
        new($"The connection to {target} was lost while a script ran{Said(LastWord(error))}. Check the host and the network, then run the command again.");

    /// <summary><c>Permission denied (publickey,password)</c>: the methods in parentheses are those the server takes.</summary>
    private static bool PasswordIsTaken(string last) =>
        last.Contains("Permission denied (", StringComparison.Ordinal)
        && (last.Contains("password", StringComparison.Ordinal) || last.Contains("keyboard-interactive", StringComparison.Ordinal));

    /// <summary>The last line that says something, at most 300 characters.</summary>
    private static string LastWord(string error)
    {
        var lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return VisibleText.Of(lines.LastOrDefault(line => !TraceOutcome.IsDebug(line)) ?? "", 300).TrimEnd('.');
    }

    private static string Said(string last) => last.Length == 0 ? "" : $": {last}";
}
