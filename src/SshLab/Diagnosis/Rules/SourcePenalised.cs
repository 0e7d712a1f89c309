using SshLab.Diagnosis.Configuration;
using SshLab.Diagnosis.Connections;
using SshLab.Facts;

namespace SshLab.Diagnosis.Rules;

/// <summary>sshd drops connections from the client's address for a while, because of what came from there before.</summary>
/// <remarks>Source: sshd_config(5), PerSourcePenalties (9.8 and later, on by default); OpenSSH <c>srclimit.c</c>: "drop connection … penalty: failed authentication".</remarks>
internal sealed class SourcePenalised : IRule
{
    public string Id => "source-penalised";

    public string Title => "The client's address is being penalised";

    public Cause Cause => Cause.Environment;

    public RuleResult Judge(FactSet facts)
    {
        if (facts.Login is null && facts.Server is null)
            return RuleResult.Unknown("no login was tried");
        if (DroppedConnection.ByPenalty(facts) is not { } dropped)
            return RuleResult.Unknown("sshd dropped the connection, and whether a penalty is why stands in its log only");
        return !dropped ? RuleResult.Healthy : RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Title = "sshd drops connections from this address for a while: it is being penalised",
            Evidence = [.. DroppedConnection.Evidence(facts), .. facts.Server is { } server && LoginConfiguration.Of(server) is { } configuration ? configuration.Evidence("persourcepenalties") : []],
            // Each further attempt would make it last longer.
            NextStep = "Wait (15 s to 10 minutes, unless set otherwise) without trying again, then mend what made the logins before fail. An address that is meant to try often goes into PerSourcePenaltyExemptList.",
        });
    }
}
