using SshLab.Diagnosis.Client;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>A master connection answers at the ControlPath: every ssh by hand goes through it and shows neither what was broken nor what was mended since.</summary>
/// <remarks>Source: ssh_config(5), ControlMaster, ControlPath and ControlPersist: a shared connection is authenticated once.</remarks>
internal sealed class ControlMasterStale : IRule
{
    public string Id => "control-master-stale";

    public string Title => "ssh goes through a connection that is open already";

    public Cause Cause => Cause.Environment;

    public RuleResult Judge(FactSet facts)
    {
        if (facts.Client is not { } client)
            return RuleResult.Unknown(IdentityFaults.ClientUnseen);
        if (client.ControlMaster is not { } process)
            return RuleResult.Healthy;
        var socket = VisibleText.Of(client.Configuration.GetValueOrDefault("controlpath")?[0] ?? "the ControlPath");
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = facts.Login?.Outcome is null or Logins.LoginOutcome.Accepted ? Severity.Advice : Severity.Risk,
            Cause = Cause,
            Side = Side.Client,
            Title = $"ssh by hand goes through an open connection (process {process}), not through a login of its own",
            Evidence =
            [
                $"process {process} answers at {socket}",
                ConfigDecision.Words("ControlPath", ClientConfiguration.Deciding(client.ConfigurationFiles, "ControlPath"), client),
                "this login was tried without it, as a new one would be",
            ],
            NextStep = "End it where you log in by hand: `ssh -O exit HOST`, with the same options; sessions that run through it end.",
        });
    }
}
