using SshLab.Facts;

namespace SshLab.Diagnosis.Rules;

/// <summary>Client and server share no key exchange, cipher, MAC or compression, so nothing is ever encrypted and no key is tried.</summary>
/// <remarks>Source: RFC 4253, 7.1; OpenSSH <c>kex.c</c>, <c>kex_choose_conf</c>: "no matching %s found"; the server's log has the client's offer.</remarks>
internal sealed class NoCommonAlgorithm : IRule
{
    private static readonly (string Phrase, string Keyword, string Name)[] Kinds =
    [
        ("no matching key exchange method found", "kexalgorithms", "KexAlgorithms"),
        ("no matching cipher found", "ciphers", "Ciphers"),
        ("no matching MAC found", "macs", "MACs"),
        ("no matching compression method found", "compression", "Compression"),
    ];

    public string Id => "no-common-algorithm";

    public string Title => "Client and server share no algorithm";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts) => LoginStop.Judge(facts, login =>
    {
        foreach (var kind in Kinds)
        {
            if (LoginStop.Line(login, kind.Phrase) is { } line)
                return Found(facts, line, kind.Keyword, kind.Name);
        }
        return null;
    });

    private Finding Found(FactSet facts, string line, string keyword, string name)
    {
        var theirs = facts.Server?.Sshd.Configuration?.GetValueOrDefault(keyword)?[0];
        return new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Title = $"Client and server have none of their {name} in common",
            Evidence =
            [
                LoginStop.Quoted(line),
                .. AlgorithmText.Of(facts.Client, keyword) is { } mine ? [$"this side proposes {mine} (ssh -G: {name})"] : Array.Empty<string>(),
                .. theirs is null ? Array.Empty<string>() : [$"the server takes {Parsing.VisibleText.Of(theirs, 300)} (sshd -T: {name})"],
            ],
            NextStep = $"Take the line out that narrows {name}: in ssh_config on this side if its list above is short, else in sshd_config on the server. An old server is best updated; where it cannot be, `{name} +ALGORITHM` for this one host alone.",
        };
    }
}
