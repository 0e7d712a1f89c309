using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Diagnosis.Rules;

/// <summary>The client's known_hosts or RevokedHostKeys says that the server's host key must not be trusted any more.</summary>
/// <remarks>Source: sshd(8), SSH_KNOWN_HOSTS FILE FORMAT, @revoked; ssh_config(5), RevokedHostKeys, where a file that cannot be read revokes every key; OpenSSH <c>sshconnect.c</c>, <c>verify_host_key</c>.</remarks>
internal sealed class HostKeyRevoked : IRule
{
    public string Id => "host-key-revoked";

    public string Title => "The server's host key is revoked on this side";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts) => LoginStop.Judge(facts, login =>
        login.Outcome == LoginOutcome.HostKey && LoginStop.Line(login, HostKeyText.RevokedWords) is not null ? Found(facts, login) : null);

    private Finding Found(FactSet facts, LoginAttempt login) => new()
    {
        Id = Id,
        Severity = Severity.Blocker,
        Cause = Cause,
        Title = Title,
        Evidence =
        [
            .. login.Said.Where(line => HostKeyText.RevokedWords.Any(word => line.Contains(word, StringComparison.Ordinal)) && !line.StartsWith('@')).Select(LoginStop.Quoted).DefaultIfEmpty("ssh says: REVOKED HOST KEY DETECTED"),
            .. HostKeyText.Evidence(facts),
            .. Places(facts.Client),
        ],
        NextStep = "Somebody marked this key as stolen or out of use: ask who did. The server needs a new host key; taking the mark away trusts whoever has the old one.",
    };

    private static IEnumerable<string> Places(ClientFacts? client)
    {
        if (client?.Configuration.GetValueOrDefault("revokedhostkeys") is [var file, ..] && file != "none")
            yield return $"RevokedHostKeys is {file} (ssh -G)";
        if (HostKeyText.Files(client) is { Length: > 0 } files)
            yield return $"@revoked lines are read from {files}";
    }
}
