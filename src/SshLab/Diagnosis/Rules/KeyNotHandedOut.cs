using SshLab.Diagnosis.Configuration;
using SshLab.Diagnosis.KeyPolicy;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>No key file holds the key, and the program that hands out the keys (AuthorizedKeysCommand) works and does not print it.</summary>
/// <remarks>Source: sshd_config(5), AuthorizedKeysCommand; OpenSSH <c>auth2-pubkeyfile.c</c>, <c>auth_check_authkeys_file</c>: "processed 0/0 lines", at DEBUG2 only.</remarks>
internal sealed class KeyNotHandedOut : IRule
{
    private const string Keyword = "authorizedkeyscommand";

    public string Id => "key-not-handed-out";

    public string Title => "The program that hands out the keys does not hand out this one";

    public Cause Cause => Cause.Setup;

    public RuleResult Judge(FactSet facts)
    {
        if (LoginView.Of(facts, out var because) is not { } login)
            return RuleResult.Unknown(because);
        if (login is not { KeyCommand: not null, Damage: null, MeansCertificate: false } || facts.Login?.Outcome == LoginOutcome.Accepted || AuthorizingProgram.OfKeys(login.Server) is not { } program || program.Trouble(login.Server) is not null)
            return RuleResult.Healthy;
        if (KeyCommandOutput.Of(login) is not { } output)
            return login.Files.Count > 0 ? RuleResult.Healthy : KeyCommandText.MayHold(login); // Where sshd reads files, the rules about those say that it is not known.
        return output.Refused is null ? RuleResult.Found(FindingOf(output, program, login)) : RuleResult.Healthy;
    }

    private Finding FindingOf(KeyCommandOutput output, AuthorizingProgram program, LoginView login) => new()
    {
        Id = Id,
        Severity = Severity.Blocker,
        Cause = login.Files.Count > 0 ? Cause : Cause.Policy,
        Title = output.Keys == 0
            ? $"{VisibleText.Of(program.Path)}, which hands out the keys, prints none for {login.Account.Name}"
            : $"{VisibleText.Of(program.Path)}, which hands out the keys, does not print this one",
        Evidence =
        [
            .. LoginConfiguration.Of(login.Server)?.Evidence(Keyword) ?? [],
            output.Keys switch
            {
                0 => "it ends well, and prints nothing that sshd could take for a key",
                1 => "it ends well, and the one line that it prints is not the client's key",
                _ => $"it ends well, and the client's key is on none of the {output.Keys} lines that it prints",
            },
            $"sshd's log: {output.Line}",
            .. (login.Facts.Client?.Keys ?? []).Take(5).Select(key => $"the client presents {key.Type} {key.Fingerprint}"),
            .. login.Files.Select(file => $"{VisibleText.Of(file.File.Path)} does not hold it either").Take(3),
        ],
        NextStep = $"Put the key where that program takes keys from. {program.ByHand(login, certificate: null)}{(login.Files.Count > 0 ? " sshd reads key files too: `sshlab setup` installs it there." : "")}",
    };
}
