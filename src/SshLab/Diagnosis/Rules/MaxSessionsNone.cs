using SshLab.Diagnosis.Configuration;
using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>The key is accepted, and sshd opens no session at all: only forwarding is left.</summary>
/// <remarks>Source: sshd_config(5), MaxSessions: "Setting MaxSessions to 0 will prevent all shell, login and subsystem sessions"; OpenSSH <c>session.c</c>, <c>session_open</c>: "no more sessions", at debug level.</remarks>
internal sealed class MaxSessionsNone : IRule
{
    private const string Keyword = "maxsessions";
    private const string Usual = "10";

    public string Id => "max-sessions-none";

    public string Title => "sshd allows the user no session";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts) => ConfigurationRule.Judge(facts, (configuration, server, account) =>
    {
        if (configuration.Value(Keyword) != "0")
            return RuleResult.Healthy;
        IReadOnlyList<Change> changes = configuration.Deciding(Keyword) is [var line, ..] ? ConfigurationEdit.ReplaceArguments(line, Usual, server) : [];
        return ConfigurationRule.Decided(this, $"sshd lets {account.Name} in and allows no session (MaxSessions 0)",
            [
                .. configuration.Evidence(Keyword),
                .. facts.Login is { } login && LoginStop.Line(login, "open failed") is { } stop ? [LoginStop.Quoted(stop)] : Array.Empty<string>(),
            ],
            changes, "Use the login for forwarding only (ssh -N); or have whoever runs this server set MaxSessions to 1 or more.", configuration.IsPending(Keyword));
    });
}
