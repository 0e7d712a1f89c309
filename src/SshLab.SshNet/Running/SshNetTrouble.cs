using SshLab.Parsing;
using SshLab.Processes;

namespace SshLab.SshNet.Running;

/// <summary>Turns what went wrong with a script into one paragraph with the next step. Pure.</summary>
internal static class SshNetTrouble
{
    public static NoWayInException NotConnected(string via, Exception e) =>
        new($"No script can be run over {via}: its SshClient is not connected ({Said(e)}). Connect it first (ConnectAsync), its host key checked, and hand it over then.", e);

    public static NoWayInException NoSession(string via, Exception e) =>
        new($"No session was opened over {via} ({Said(e)}). The server may allow this login none, or no more of them (MaxSessions): end others, or connect as another user, such as root.", e);

    public static NoWayInException Lost(string via, Exception? e) =>
        new($"The connection {via} was lost while a script ran{(e is null ? "" : $" ({Said(e)})")}. Check the host and the network, connect anew, and try again.", e);

    public static NoWayInException NoShell(string via, int exitCode, string error)
    {
        var last = Last(error);
        return exitCode == 127 || last.Contains("not found", StringComparison.Ordinal)
            ? new NoWayInException($"{via} logged in, but the host has no `sh` that could run a script{Colon(last)}. SshLab needs a POSIX sh there; network devices and Windows hosts have none.")
            : new NoWayInException($"{via} logged in, but no POSIX shell answered there (exit code {exitCode}{Colon(last)}). The account's shell may be nologin, or a forced command may stand in its way: connect as another user, such as root.");
    }

    public static NoWayInException NoAnswer(string via, TimeSpan time) =>
        new($"{via} gave no shell within {time.TotalSeconds:0.#} s. Check that the login runs no program of its own before the shell, and that no forced command stands in its way.");

    public static ToolFailedException TooLong(string via, TimeSpan time, string said)
    {
        var lines = VisibleText.LinesOf(said);
        return new ToolFailedException($"A script over {via} did not end within {time.TotalSeconds:0.#} s and was ended. So far it had said: {(lines.Length == 0 ? "nothing" : lines)}");
    }

    private static string Said(Exception e) => $"{e.GetType().Name}: {VisibleText.Of(e.Message, 300).TrimEnd('.')}";

    private static string Last(string error) =>
        VisibleText.Of(error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "", 300).TrimEnd('.');

    private static string Colon(string last) => last.Length == 0 ? "" : $": {last}";
}
