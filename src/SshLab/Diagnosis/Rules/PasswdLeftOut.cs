using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The user is in /etc/passwd, which the server's name service does not look into.</summary>
/// <remarks>
/// Source: nsswitch.conf(5): no other sources are asked than those of the line <c>passwd:</c>; <c>compat</c> reads the files too. sshd asks getpwnam(3) for the
/// user, and for its own account <c>sshd</c>: "Privilege separation user sshd does not exist".
/// </remarks>
internal sealed class PasswdLeftOut : IRule
{
    public string Id => "passwd-left-out";

    public string Title => "The server's name service does not look into /etc/passwd";

    public Cause Cause => Cause.Environment;

    /// <summary>Whether accounts of the files are not known for that.</summary>
    public static bool Explains(ServerFacts server) =>
        server is { AccountMissing: true, AccountInPasswd: true, AccountSources: { Count: > 0 } sources } && !sources.Any(source => source is "files" or "compat");

    public RuleResult Judge(FactSet facts)
    {
        if (facts.Server is not { } server)
            return RuleResult.Unknown("there was no way to look at the server: give one with --via");
        if (!Explains(server))
            return RuleResult.Healthy;
        var name = VisibleText.Of(facts.Client?.User ?? "");
        var sources = VisibleText.Of(string.Join(' ', server.AccountSources!));
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Title = $"The server does not know '{name}', who is in /etc/passwd: its name service does not look there",
            Paths = ["/etc/nsswitch.conf"],
            Evidence =
            [
                $"/etc/nsswitch.conf: `passwd: {sources}`, without files",
                $"getent passwd knows no '{name}', and /etc/passwd has a line of that name",
                "sshd asks the same service for the user, and for its own account sshd, without which it drops every connection",
            ],
            NextStep = $"Name files there first: `passwd: files {sources}`, and likewise for group and shadow. Keep a root shell open until a login works: whoever is in the files alone cannot log in before.",
        });
    }
}
