using SshLab.Diagnosis.Configuration;
using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>sshd hangs up on this user before it looks at any key.</summary>
/// <remarks>Source: sshd_config(5), RefuseConnection, since 9.9; OpenSSH <c>auth.c</c>, <c>getpwnamallow</c>: "administratively prohibited connection for %s".</remarks>
internal sealed class RefuseConnection : IRule
{
    private const string Keyword = "refuseconnection";

    public string Id => "refuse-connection";

    public string Title => "sshd is told to hang up on the user";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts) => ConfigurationRule.Judge(facts, (configuration, server, account) =>
    {
        if (configuration.Value(Keyword) != "yes")
            return RuleResult.Healthy;
        IReadOnlyList<Change> changes = configuration.Deciding(Keyword) is [var line, ..] ? ConfigurationEdit.ReplaceArguments(line, "no", server) : [];
        return ConfigurationRule.Decided(this, $"sshd hangs up on {account.Name} before any key is tried (RefuseConnection yes)",
            [
                .. configuration.Evidence(Keyword),
                .. server.Sshd.Log.LastOrDefault(said => said.Contains("administratively prohibited connection for", StringComparison.Ordinal)) is { } said
                    ? [$"sshd's log: {VisibleText.Of(said.Trim(), 300)}"] : Array.Empty<string>(),
            ],
            changes, "Have whoever runs this server take RefuseConnection away for this login.", configuration.IsPending(Keyword));
    });
}
