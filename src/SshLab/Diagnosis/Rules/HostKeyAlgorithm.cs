using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The server has no host key of a kind that this client accepts.</summary>
/// <remarks>Source: ssh_config(5), HostKeyAlgorithms and RequiredRSASize (9.1 and later); OpenSSH <c>kex.c</c>, <c>choose_hostkeyalg</c>; ssh-rsa with SHA-1 is off since 8.8.</remarks>
internal sealed class HostKeyAlgorithm : IRule
{
    public string Id => "host-key-algorithm";

    public string Title => "Client and server share no host key algorithm";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts) => LoginStop.Judge(facts, login =>
        LoginStop.Line(login, "no matching host key type found", "Bad server host key") is { } line ? Found(facts, line) : null);

    private Finding Found(FactSet facts, string line)
    {
        var tooShort = line.Contains("Bad server host key", StringComparison.Ordinal);
        var mine = AlgorithmText.Of(facts.Client, "hostkeyalgorithms");
        return new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Title = tooShort ? "The server's RSA host key is shorter than this client accepts" : Title,
            Evidence =
            [
                LoginStop.Quoted(line),
                .. mine is null || tooShort ? Array.Empty<string>() : [$"this side takes {mine} (ssh -G: HostKeyAlgorithms)"],
                .. (facts.Server?.HostKeys ?? []).Select(key => $"the server has {VisibleText.Of(key.Path)}: {VisibleText.Of(key.Key.Type)} {key.Key.Fingerprint}"),
            ],
            NextStep = tooShort
                ? "Have a longer key made on the server (ssh-keygen -A makes what is missing). RequiredRSASize on this side holds short keys off on purpose."
                : "Give the server a modern host key (`ssh-keygen -A` as root, then reload sshd), or take the line out that narrows HostKeyAlgorithms, here in ssh_config or there in sshd_config. Only where the server cannot be changed: HostKeyAlgorithms +ALGORITHM for this one host.",
        };
    }
}
