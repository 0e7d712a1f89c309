using System.Reflection;
using System.Security.Cryptography;
using SshLab.Parsing;
using SshLab.Processes;
using SshLab.Shells;

namespace SshLab.Facts.Probes;

/// <summary>Collects everything about one login's server side, in one round trip, and changes nothing there.</summary>
public static class ServerProbe
{
    private const int MostOffers = 20;

    /// <summary>Defines everything, and asks nothing yet.</summary>
    private static readonly string[] Fragments =
        [
            "frame", "tables", "system", "account", "selinux", "log", "sshd", "hostkeys", "service", "mounts", "paths", "rights", "keyfiles", "trust", "login", "pam", "startup", "home", "listening",
            "policy", "contexts", "ports", "denials", "remedies", "configfiles", "groups", "strays", "probe",
        ];

    private static readonly Lazy<string> Script = new(() => string.Concat(Fragments.Append("answer").Select(Fragment)));

    private static readonly Lazy<string> Report = new(() => string.Concat(Fragments.Append("report").Select(Fragment)));

    /// <summary>The script that prints a report to paste, in place of answering us.</summary>
    internal static string ReportScript => Report.Value;

    /// <summary>Asks the server.</summary>
    /// <param name="shell">The way in; as root it sees everything, as the account itself most.</param>
    /// <param name="question">Who logs in, and with which keys.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="NoWayInException">The way in does not work, or no POSIX shell answered.</exception>
    /// <exception cref="ToolFailedException">The server did not answer in time.</exception>
    public static async Task<ServerFacts> CollectAsync(IShell shell, ServerQuestion question, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(shell);
        ArgumentNullException.ThrowIfNull(question);
        var nonce = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var result = await shell.RunAsync(ScriptFor(question, nonce), cancellationToken).ConfigureAwait(false);
        var frames = ProbeFrames.Parse(result.Output, nonce);
        if (!frames.Complete)
        {
            var said = VisibleText.LinesOf(result.Error, mostLines: 3).ReplaceLineEndings("; ");
            throw new NoWayInException(
                $"The host was asked for its facts over {shell.Via}, and its answer broke off (exit code {result.ExitCode}{(said.Length == 0 ? "" : ": " + said)}). Check that its `sh` is a POSIX shell, and try again.");
        }
        return ServerFactsReader.Read(frames, question);
    }

    internal static ShellScript ScriptFor(ServerQuestion question, string nonce) => new(Script.Value)
    {
        Variables = new Dictionary<string, string>
        {
            ["nonce"] = nonce,
            ["user"] = question.User,
            ["keys"] = string.Join('\n', question.ClientKeys.Select(key => key.Base64).Distinct()),
            ["offers"] = string.Join('\n', Offers(question).Distinct().Take(MostOffers)),
            ["software"] = question.ServerSoftware ?? "",
            ["client_address"] = question.ClientAddress ?? "",
            ["server_port"] = $"{question.ServerPort}",
            ["session_ended"] = question.SessionEnded ? "yes" : "",
        },
    };

    /// <summary>Everything of the client's that a list can revoke: keys, certificates, and the authorities that signed these.</summary>
    private static IEnumerable<string> Offers(ServerQuestion question) =>
        question.ClientKeys.Select(key => key.ToString())
            .Concat(question.ClientCertificates.SelectMany(certificate => new[] { certificate.ToString(), certificate.Authority.ToString() }));

    internal static string Fragment(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"probe/{name}.sh")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd() + "\n";
    }
}
