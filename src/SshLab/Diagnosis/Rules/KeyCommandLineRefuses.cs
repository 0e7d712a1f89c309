using SshLab.Diagnosis.Configuration;
using SshLab.Diagnosis.KeyPolicy;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The program that hands out the keys prints the key with options that keep this login out.</summary>
/// <remarks>Source: OpenSSH <c>auth2-pubkeyfile.c</c>, <c>auth_check_authkey_line</c>: "Refused by key options", at ERROR; what it prints, sshd reads as it reads authorized_keys.</remarks>
internal sealed class KeyCommandLineRefuses : IRule
{
    private const string Keyword = "authorizedkeyscommand";

    public string Id => "key-command-line-refuses";

    public string Title => "The program that hands out the keys hands out this one with options that keep the login out";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts)
    {
        if (LoginView.Of(facts, out var because) is not { } login)
            return RuleResult.Unknown(because);
        if (login is not { KeyCommand: not null, Damage: null } || facts.Login?.Outcome == LoginOutcome.Accepted || AuthorizingProgram.OfKeys(login.Server) is not { } program || KeyCommandOutput.Of(login) is not { Refused: { } why } output)
            return RuleResult.Healthy;
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Title = $"{VisibleText.Of(program.Path)} hands out the key with options that keep this login out: {why}",
            Evidence = [.. LoginConfiguration.Of(login.Server)?.Evidence(Keyword) ?? [], why, $"sshd's log: {output.Line}", "no key file holds the key, so it came from that program"],
            NextStep = $"Ask who keeps the keys that it hands out. {program.ByHand(login, certificate: null)}",
        });
    }
}
