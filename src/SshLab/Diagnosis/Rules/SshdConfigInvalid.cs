using System.Text;
using SshLab.Diagnosis.Configuration;
using SshLab.Diagnosis.KeyContent;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>sshd does not accept its configuration: it does not start with it, or goes on with what it read before.</summary>
/// <remarks>Source: OpenSSH <c>servconf.c</c>: "FILE: line N: Bad configuration option: WORD", "terminating, %d bad configuration options"; a SIGHUP then ends sshd.</remarks>
internal sealed class SshdConfigInvalid : IRule
{
    public string Id => "sshd-config-invalid";

    public string Title => "sshd does not accept its configuration";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts)
    {
        if (facts.Server is not { } server)
            return RuleResult.Unknown("there was no way to look at the server: give one with --via");
        if (server.Sshd.Configuration is not null || server.Sshd.Flavour == ServerFlavour.NotOpenSsh)
            return RuleResult.Healthy;
        if (server.Sshd.Program is null || server.Sshd.ConfigurationProblem is not { } problem)
            return RuleResult.Unknown("there is no sshd program that could check its configuration");
        var errors = ConfigurationError.Read(problem);
        if (errors.Count == 0)
            return server.CollectedAs != 0 || !IsOfConfiguration(problem) ? RuleResult.Unknown(ConfigurationRule.WhyUnknown(server)) : Found(facts, server, [], problem);
        return Found(facts, server, errors, problem);
    }

    // No line is named where two settings do not fit each other.
    private static bool IsOfConfiguration(string problem) =>
        problem.Contains("bad configuration option", StringComparison.Ordinal) || problem.Contains("set without", StringComparison.Ordinal) || problem.Contains("must be specified", StringComparison.Ordinal);

    private RuleResult Found(FactSet facts, ServerFacts server, IReadOnlyList<ConfigurationError> errors, string problem)
    {
        var down = server.Sshd.Running == false && facts.Login is null or { Outcome: LoginOutcome.Unreachable };
        var edits = Edits(errors, server);
        var next = $"Correct what `sshd -t` says, until it says nothing; then {(down ? "start sshd" : "have sshd read it (systemctl reload ssh)")}.";
        List<Change> changes = edits.Count == 0 ? [] : [.. edits, .. Start(server, down)];
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = down ? Severity.Blocker : Severity.Risk,
            Cause = Cause,
            Title = down ? "sshd does not run: it does not accept its configuration" : "sshd does not accept its configuration, and goes on with what it read before",
            Paths = [.. errors.Select(error => error.Path).Distinct()],
            Evidence = errors.Count == 0 ? [VisibleText.Of(problem.Split('\n')[0], 300)] : [.. errors.Select(error => Evidence(error, server))],
            Changes = changes,
            NextStep = changes.Count == 0 ? next : down && changes.TrueForAll(change => change is ReplaceContent) ? "How sshd is started on this server was not found: start it afterwards." : null,
        });
    }

    private static string Evidence(ConfigurationError error, ServerFacts server) =>
        $"{VisibleText.Of(error.Path)} line {error.Number}: {VisibleText.Of(error.LineIn(FileOf(error, server))?.Text.Trim() ?? "", 200)} (sshd -t: {VisibleText.Of(error.Said, 200)})";

    private static SshdConfigFile? FileOf(ConfigurationError error, ServerFacts server) => server.Sshd.ConfigurationFiles?.FirstOrDefault(file => file.Path == error.Path);

    /// <summary>One edit a file; none at all unless every line can be mended.</summary>
    private static List<Change> Edits(IReadOnlyList<ConfigurationError> errors, ServerFacts server)
    {
        var edits = new List<Change>();
        foreach (var group in errors.GroupBy(error => error.Path))
        {
            if (FileOf(group.First(), server) is not { Content: { } content, RealPath: { } path } file)
                return [];
            var lines = Encoding.Latin1.GetString(content.Span).Split('\n');
            List<string> typed = [];
            foreach (var error in group)
            {
                if (error.LineIn(file) is not { } line || error.Mended(line) is not { } mended)
                    return [];
                lines[error.Number - 1] = mended;
                typed.Add(TypedEdit.ReplaceLines(path, error.Number, error.Number, [mended]));
            }
            edits.Add(new ReplaceContent(path, content, Encoding.Latin1.GetBytes(string.Join('\n', lines)), string.Join("; ", typed)));
        }
        return edits;
    }

    private static IEnumerable<Change> Start(ServerFacts server, bool down) =>
        !down ? [ConfigurationEdit.Reload(server.Sshd.Program!, server)]
        : server.Sshd.Service is { } service ? [new RestartSshd(service, server.Sshd.Program!)]
        : [];
}
