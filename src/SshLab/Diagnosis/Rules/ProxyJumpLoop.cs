using SshLab.Facts;
using SshLab.Diagnosis.Client;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The way through the jump hosts comes back to where it was: ssh starts an ssh for the jump host, which starts one for its own, without an end.</summary>
/// <remarks>Source: ssh_config(5), ProxyJump: "configuration directives supplied on the command-line generally apply to the destination host and not any specified jump hosts"; the file's do. OpenSSH <c>ssh.c</c> sees only the plainest case ("jumphost loop via").</remarks>
internal sealed class ProxyJumpLoop : IRule
{
    private const string Keyword = "ProxyJump";

    public string Id => "proxy-jump-loop";

    public string Title => "A jump host is to be reached through itself";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts)
    {
        if (facts.Client is not { } client)
            return RuleResult.Unknown(IdentityFaults.ClientUnseen);
        if (client.JumpLoop is not { Count: > 0 } loop)
            return RuleResult.Healthy;
        var host = VisibleText.Of(loop[^1]);
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Side = Side.Client,
            Title = loop.Count == 1 ? $"The jump host {host} is to be reached through itself" : $"The jump hosts {string.Join(", ", loop.Take(8).Select(hop => VisibleText.Of(hop)))} are to be reached through each other",
            Evidence =
            [
                $"the way leads over {string.Join(", then ", loop.Take(8).Select(hop => VisibleText.Of(hop)))}, and from there over {VisibleText.Of(loop[0])} again (ssh -G of each)",
                ConfigDecision.Words(Keyword, ClientConfiguration.Deciding(client.ConfigurationFiles, Keyword), client),
                "no login was tried: ssh would start itself again and again",
            ],
            NextStep = $"Except the jump host from it, above the line: `Host {host}` and, indented below it, `ProxyJump none`; the first value counts.",
        });
    }
}
