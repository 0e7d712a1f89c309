using SshLab.Diagnosis.Configuration;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The program that hands out the keys (AuthorizedKeysCommand) is missing, is not root's alone, cannot be run, or fails.</summary>
/// <remarks>Source: sshd_config(5), AuthorizedKeysCommand; OpenSSH <c>auth2-pubkey.c</c>, <c>user_key_command_allowed2</c>. sshd then goes on with the key files.</remarks>
internal sealed class KeyCommandBroken : IRule
{
    private const string Keyword = "authorizedkeyscommand";

    public string Id => "key-command-broken";

    public string Title => "The program that hands out the keys does not work";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts) => ConfigurationRule.Judge(facts, (configuration, server, account) =>
    {
        if (AuthorizingProgram.OfKeys(server) is not { } program)
            return RuleResult.Healthy;
        if (LoginView.Of(facts, out var because) is not { } login)
            return RuleResult.Unknown(because);
        if (new SelinuxKeyCommandDenied().Judge(facts).Findings.Count > 0)
            return RuleResult.Healthy;
        return program.Trouble(server) is not { } trouble ? RuleResult.Healthy
            : trouble.Unknown ? RuleResult.Unknown(trouble.What)
            : Found(program, trouble, login, configuration);
    });

    private RuleResult Found(AuthorizingProgram program, ProgramTrouble trouble, LoginView login, LoginConfiguration configuration)
    {
        var blocks = !login.HasKey && login.Damage is null && login.Certificate?.LetsIn != true;
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = blocks ? Severity.Blocker : Severity.Risk,
            Cause = Cause,
            Title = $"{VisibleText.Of(program.Path)}, which hands out the keys, does not work",
            Paths = [.. trouble.Changes.SelectMany(change => change.Paths).Distinct()],
            Evidence = [.. configuration.Evidence(Keyword), trouble.What, .. blocks ? ["no key file holds the key, so it has to come from that program"] : Array.Empty<string>()],
            Changes = trouble.Changes,
            NextStep = trouble.Changes.Count > 0 ? null : program.ToMend(trouble, login, certificate: null),
        });
    }
}
