using SshLab.Diagnosis.Client;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>No socket can be made at the ControlPath: the path is too long for one, or its directory is not there or not writable. ssh then stops, the best key notwithstanding.</summary>
/// <remarks>Source: OpenSSH <c>mux.c</c>, <c>muxclient</c> ("ControlPath too long", whatever ControlMaster says) and <c>muxserver_listen</c>, which ends ssh when <c>unix_listener</c> fails; unix(7), sun_path.</remarks>
internal sealed class ControlPathUnusable : IRule
{
    private const string Keyword = "ControlPath";
    private const string TooLong = "too long";
    private const int Private = 0b111_000_000;

    public string Id => "control-path-unusable";

    public string Title => "ssh cannot make the socket of its shared connection";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts) => LoginStop.Judge(facts, login =>
        login.Outcome == LoginOutcome.ClientError && facts.Client is { } client && LoginStop.Line(login, "ControlPath too long (", "unix_listener: ") is { } line ? Found(client, login, line) : null);

    private Finding Found(ClientFacts client, LoginAttempt login, string line)
    {
        var path = client.Configuration.GetValueOrDefault("controlpath")?[0] ?? "";
        var directory = path.LastIndexOf('/') is > 0 and var end ? path[..end] : "/";
        var isMissing = line.Contains(": No such file or directory", StringComparison.Ordinal);
        var changes = isMissing ? Made(directory, client) : [];
        return new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Side = Side.Client,
            Title = line.Contains(TooLong, StringComparison.Ordinal) ? "The ControlPath is too long for a socket" : $"ssh cannot make its control socket in {VisibleText.Of(directory)}{(isMissing ? ", which does not exist" : "")}",
            Evidence =
            [
                LoginStop.Quoted(line),
                .. login.AuthenticatedBy is null ? Array.Empty<string>() : ["the key had let in before that: without the shared connection this login works"],
                ConfigDecision.Words(Keyword, ClientConfiguration.Deciding(client.ConfigurationFiles, Keyword), client),
                .. client.Configuration.GetValueOrDefault("controlmaster")?[0] is { } master ? [$"ControlMaster is {VisibleText.Of(master)} (ssh -G)"] : Array.Empty<string>(),
            ],
            Changes = changes,
            NextStep = changes.Count > 0 ? null : line.Contains(TooLong, StringComparison.Ordinal)
                ? "Take a shorter one: `ControlPath ~/.ssh/%C` (%C is a digest of host, port and user, 40 characters); a socket's whole path may have 107 bytes on Linux, 103 on macOS, less 17 while ssh makes it."
                : $"Name a directory that is yours (`ControlPath ~/.ssh/%C`), or make this one so: `ls -ld {VisibleText.Of(directory)}`. For one login: ssh -o ControlPath=none.",
        };
    }

    /// <summary>The one directory that is missing; nothing where the one above is missing too, or was not seen.</summary>
    private static IReadOnlyList<Change> Made(string directory, ClientFacts client)
    {
        var end = directory.LastIndexOf('/');
        return end > 0 && client.Files is { } files && files.At(directory) is null && files.At(directory[..end]) is { Kind: PathKind.Directory } above && above.Uid == files.Uid
            ? [new CreateDirectory($"{above.Path}/{directory[(end + 1)..]}", Private, files.Uid, files.Gid)] : [];
    }
}
