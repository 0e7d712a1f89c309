using SshLab.Diagnosis.Client;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>A line of ssh's configuration is none that this ssh understands: it stops before it connects.</summary>
/// <remarks>Source: ssh's readconf.c: <c>FILE: line N: Bad configuration option: …</c>, <c>terminating, N bad configuration options</c>.</remarks>
internal sealed class ClientConfigInvalid : IRule
{
    public string Id => "client-config-invalid";

    public string Title => "ssh cannot read its configuration";

    public Cause Cause => Cause.Damage;

    private const string Unknown = "Bad configuration option: ";

    /// <summary>A misspelt one of these says where to connect, or whom the lines below are about: taking it out would change the login.</summary>
    private static readonly string[] Weighty = ["host", "match", "hostname", "user", "port", "proxyjump", "proxycommand", "identityfile", "include"];

    public RuleResult Judge(FactSet facts)
    {
        if (facts.Client is not { } client)
            return RuleResult.Unknown(IdentityFaults.ClientUnseen);
        List<ClientConfigProblem> wrong = [.. client.ConfigurationProblems.Where(problem => problem.Line is not null && !problem.Hangs)];
        if (wrong.Count == 0)
            return RuleResult.Healthy;
        var changes = wrong.TrueForAll(IsIdle) ? wrong.Select(problem => LineOf(problem, client)).OfType<ClientConfigLine>().ToList() : [];
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Side = Side.Client,
            Title = $"ssh does not understand its configuration: {string.Join(", ", wrong.Select(problem => $"{VisibleText.Of(problem.File)} line {problem.Line}").Take(5))}",
            Paths = [.. wrong.Select(problem => problem.File).Distinct()],
            Evidence = [.. wrong.Take(10).SelectMany(problem => new[] { $"ssh says: {VisibleText.Of(problem.Said, 300)}", LineOf(problem, client)?.ToString() }).OfType<string>()],
            Changes = changes.Count == wrong.Count ? [.. changes.SelectMany(line => ConfigDecision.CommentOut(line, client))] : [],
            NextStep = changes.Count == wrong.Count ? null : "Correct these lines by hand: only you know what they were meant to say. `ssh -G HOST` prints no error once ssh takes them.",
        });
    }

    /// <summary>Whether the line can be taken out without changing where, or as whom, ssh logs in.</summary>
    private static bool IsIdle(ClientConfigProblem problem) =>
        problem.Said.IndexOf(Unknown, StringComparison.Ordinal) is >= 0 and var start
        && problem.Said[(start + Unknown.Length)..].Trim() is var option && !Weighty.Any(word => Distance.Within(option, word, word.Length > 3 ? 2 : 1));

    private static ClientConfigLine? LineOf(ClientConfigProblem problem, ClientFacts client) =>
        client.ConfigurationFiles.FirstOrDefault(file => file.Path == problem.File)?.Content is { } content
        && SshdConfigLine.ReadAll(content).ElementAtOrDefault(problem.Line!.Value - 1) is { } line ? new ClientConfigLine(problem.File, problem.Line.Value, line.Text) : null;
}
