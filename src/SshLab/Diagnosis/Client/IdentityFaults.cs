using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Client;

/// <summary>What is wrong with one identity file, and what mends it.</summary>
internal sealed record IdentityFault(IReadOnlyList<string> Evidence, IReadOnlyList<Change> Changes, string? NextStep = null);

/// <summary>Asks every identity file one question, and makes one finding of the answers.</summary>
internal static class IdentityFaults
{
    public static RuleResult Judge(IRule rule, FactSet facts, Func<IdentityFacts, ClientFacts, IdentityFault?> ask, string verb)
    {
        if (facts.Client is not { } client)
            return RuleResult.Unknown(ClientUnseen);
        var faults = client.Identities.Select(identity => (Identity: identity, Fault: ask(identity, client))).Where(pair => pair.Fault is not null)
            .Select(pair => (pair.Identity, Fault: pair.Fault!, Severity: IdentityWeight.SeverityOf(pair.Identity, facts)))
            .OrderByDescending(one => one.Severity).ToList();
        if (faults.Count == 0)
            return RuleResult.Healthy;
        return RuleResult.Found(new Finding
        {
            Id = rule.Id,
            Severity = faults[0].Severity,
            Cause = rule.Cause,
            Side = Side.Client,
            Title = $"The private key {string.Join(", ", faults.Take(Listed).Select(one => VisibleText.Of(one.Identity.Path)))}{(faults.Count > Listed ? $" and {faults.Count - Listed} more" : "")} {verb}",
            Paths = [.. faults.Select(one => one.Identity.Path)],
            Evidence = [.. faults.SelectMany(one => one.Fault.Evidence).Distinct()],
            Changes = [.. faults.SelectMany(one => one.Fault.Changes).Distinct()],
            NextStep = faults.Select(one => one.Fault.NextStep).FirstOrDefault(step => step is not null),
        });
    }

    private const int Listed = 3;

    /// <summary>What a rule about the client says that was told nothing of it.</summary>
    public const string ClientUnseen = "this machine, where ssh runs, was not looked at";
}
