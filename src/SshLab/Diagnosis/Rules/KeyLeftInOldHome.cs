using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>passwd got another home for the account, and its key was left in the old one.</summary>
/// <remarks>Source: usermod(8): <c>-d</c> without <c>-m</c> moves nothing; OpenSSH <c>auth2-pubkey.c</c>, <c>expand_authorized_keys</c>: key files stand below <c>pw_dir</c>.</remarks>
internal sealed class KeyLeftInOldHome : IRule
{
    public string Id => "key-left-in-old-home";

    public string Title => "The key was left in the account's old home";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts)
    {
        if (LoginView.Of(facts, out var because) is not { } login)
            return RuleResult.Unknown(because);
        if (login.OldHome is not { } old)
            return RuleResult.Healthy;
        var (was, now, name) = (VisibleText.Of(old), VisibleText.Of(login.Account.Home), login.Account.Name);
        var gone = login.IsHomeMissing;
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            // A new home that is there was somebody's decision; one that is not, a slip.
            Cause = gone ? Cause.Damage : Cause.Setup,
            Title = $"The key is in {was}, and passwd names {now} as the home of {name}",
            Paths = [old],
            Evidence =
            [
                $"passwd names {now} as the home of {name}{(gone ? ", and no directory is there" : "")}",
                $"{was} belongs to {name}, and {was}/.ssh/authorized_keys holds the client's key",
                $"sshd looks for keys in {string.Join(", ", login.Files.Select(file => VisibleText.Of(file.File.Path)))}",
            ],
            Changes = gone ? [new ChangeAccount(new AccountSetting(AccountSettingKind.Home, name), login.Account.Home, old)] : [],
            NextStep = gone ? $"Or move the home to where passwd has it: `mv {Shells.ShellQuoting.QuoteIfNeeded(old)} {Shells.ShellQuoting.QuoteIfNeeded(login.Account.Home)}`."
                : $"Install the key in the new home with `sshlab setup`, or move {was}/.ssh there.",
        });
    }
}
