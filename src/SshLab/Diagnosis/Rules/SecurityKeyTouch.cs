using SshLab.Diagnosis.Client;
using SshLab.Diagnosis.KeyPolicy;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The server wants the security key to be touched, and the signature was made without.</summary>
/// <remarks>Source: sshd(8), no-touch-required; sshd_config(5), PubkeyAuthOptions touch-required; OpenSSH <c>auth2-pubkey.c</c>, <c>userauth_pubkey</c>. Since 8.2.</remarks>
internal sealed class SecurityKeyTouch : IRule
{
    private const string Waiver = "no-touch-required";

    private static readonly SecurityKeyDemand Demand = new("user presence (authenticator touch)", 1, "without a touch", Wanted);

    public string Id => "security-key-touch";

    public string Title => "The server wants the security key to be touched";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts) => Demand.Judge(this, facts,
        "Touch the key when it blinks. A key that was made with -O no-touch-required never asks: make one without it (ssh-keygen -t ed25519-sk), or have the server's line say no-touch-required, which PubkeyAuthOptions touch-required overrules.");

    private static IReadOnlyList<string> Wanted(LoginView login, KeyLine? line) =>
        SecurityKeys.OfServer(login, "touch-required") is { } always ? [always]
        : line is not null && line.Line.ParsedOptions.Find(Waiver) is null ? [$"{VisibleText.Of(line.File.Path)} line {line.Line.Number} does not say {Waiver}, so sshd wants a touch"]
        : [];
}
