using SshLab.Diagnosis.Configuration;
using SshLab.Diagnosis.Connections;
using SshLab.Facts;

namespace SshLab.Diagnosis.Rules;

/// <summary>So many connections wait to be authenticated that sshd drops new ones.</summary>
/// <remarks>Source: sshd_config(5), MaxStartups; OpenSSH <c>sshd.c</c>, <c>should_drop_connection</c>: "drop connection #%d from [%s]:%d on [%s]:%d past MaxStartups".</remarks>
internal sealed class MaxStartupsReached : IRule
{
    public string Id => "max-startups-reached";

    public string Title => "Too many connections wait to be authenticated";

    public Cause Cause => Cause.Environment;

    public RuleResult Judge(FactSet facts)
    {
        if (facts.Login is null && facts.Server is null)
            return RuleResult.Unknown("no login was tried");
        if (DroppedConnection.ByStartups(facts) is not { } dropped)
            return RuleResult.Unknown("sshd dropped the connection, and whether MaxStartups is why stands in its log only");
        return !dropped ? RuleResult.Healthy : RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Title = "sshd drops new connections: too many wait to be authenticated",
            Evidence = [.. DroppedConnection.Evidence(facts), .. facts.Server is { } server && LoginConfiguration.Of(server) is { } configuration ? configuration.Evidence("maxstartups") : []],
            NextStep = "Wait until LoginGraceTime (2 minutes, unless set) has ended them, and look who they are (`ss -tn sport = :ssh`). If the host is meant to serve so many, raise MaxStartups.",
        });
    }
}
