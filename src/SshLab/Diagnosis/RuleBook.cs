using System.Reflection;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Diagnosis;

/// <summary>All rules of this assembly, applied together. Pure.</summary>
public static class RuleBook
{
    /// <summary>Every rule, by id.</summary>
    public static IReadOnlyList<IRule> Rules { get; } =
        [.. typeof(IRule).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IRule)))
            .Select(type => (IRule)Activator.CreateInstance(type, nonPublic: true)!)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>Lets every rule judge. A login that works has no blockers: what a rule then calls one is reported as a risk, because the login is the oracle; one of last resort is a risk beside any other blocker.</summary>
    public static Judgement Judge(FactSet facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var results = Rules.Select(rule => (rule.Id, Result: rule.Judge(facts))).ToList();
        var works = facts.Login?.Outcome == LoginOutcome.Accepted;
        var explained = results.SelectMany(pair => pair.Result.Findings).Any(finding => finding is { Severity: Severity.Blocker, LastResort: false });
        return new Judgement(
            [.. results.SelectMany(pair => pair.Result.Findings)
                .Select(finding => (works || (explained && finding.LastResort)) && finding.Severity == Severity.Blocker ? finding with { Severity = Severity.Risk } : finding)
                .Select(finding => LogEvidence.Added(finding, facts.ServerLog))
                .OrderByDescending(finding => finding.Severity)],
            [.. results.Where(pair => pair.Result.UnknownBecause is not null)
                .Select(pair => new UnknownRule(pair.Id, pair.Result.UnknownBecause!))]);
    }

    /// <summary>Returns the page of a rule, in Markdown; null when there is no such rule.</summary>
    public static string? Page(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"pages/{id}.md");
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
