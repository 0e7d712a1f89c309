using SshLab.Diagnosis.Client;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The server would take the key, which lives in a security key (FIDO), and that did not sign: it is not plugged in, wants its PIN, or this ssh cannot speak to it.</summary>
/// <remarks>Source: OpenSSH <c>sshconnect2.c</c>, <c>sign_and_send_pubkey</c>: "signing failed for ED25519-SK …: device not found"; <c>ssh-sk.c</c>, <c>sshsk_sign</c>. Since 8.2.</remarks>
internal sealed class SecurityKeyCannotSign : IRule
{
    private const string Agents = "agent refused operation";

    private static readonly (string Words, string Means, string Next)[] Reasons =
    [
        ("device not found", "no security key that holds it is plugged in", "Plug in the security key that the key was made with: the file alone is of no use, and another security key cannot stand in for it."),
        ("incorrect passphrase", "it wants its PIN, and nobody was there to give it", "Log in by hand, where ssh asks for the PIN; a login that can ask nobody (BatchMode, cron) needs another key."),
        ("", "ssh and the security key did not come to terms", "See what `ssh -vvv` says of sshsk_sign, and whether this ssh can use security keys at all: SecurityKeyProvider in ssh_config, the package that brings libfido2."),
    ];

    public string Id => "security-key-cannot-sign";

    public string Title => "The security key did not sign";

    public Cause Cause => Cause.Environment;

    public RuleResult Judge(FactSet facts) => LoginStop.Judge(facts, login =>
        login.Outcome is LoginOutcome.Refused or LoginOutcome.ClientError && LoginStop.Line(login, "-SK ") is { } line
        && line.Contains("signing failed for ", StringComparison.Ordinal) && !line.Contains(Agents, StringComparison.Ordinal) ? Found(facts, login, line) : null);

    private Finding Found(FactSet facts, LoginAttempt login, string line)
    {
        var (_, means, next) = Reasons.First(reason => line.Contains(reason.Words, StringComparison.Ordinal));
        return new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Side = Side.Client,
            Title = $"The security key did not sign: {means}",
            Evidence =
            [
                LoginStop.Quoted(VisibleText.Of(line.Trim(), 300)),
                .. login.ServerAccepts.Take(3).Select(key => $"the server would take {VisibleText.Of(key)} (ssh -v: Server accepts key)"),
                .. SecurityKeys.FlagsAsked(facts) is { } flags ? [$"ssh asked it for a signature {((flags & 1) != 0 ? "with a touch" : "without a touch")}{((flags & 4) != 0 ? " and its PIN" : "")} (ssh -v: sshsk_sign, flags 0x{flags:x2})"] : Array.Empty<string>(),
            ],
            NextStep = next,
        };
    }
}
