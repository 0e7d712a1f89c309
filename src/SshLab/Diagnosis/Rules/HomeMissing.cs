using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The home directory that passwd names does not exist, or is not a directory, and the keys would be in it.</summary>
/// <remarks>Source: OpenSSH <c>auth2-pubkey.c</c>, <c>expand_authorized_keys</c>: relative names and <c>%h</c> stand below <c>pw_dir</c>.</remarks>
internal sealed class HomeMissing : IRule
{
    public string Id => "home-missing";

    public string Title => "The home directory does not exist";

    public Cause Cause => Cause.Environment;

    public RuleResult Judge(FactSet facts)
    {
        if (LoginView.Of(facts, out var because) is not { } login)
            return RuleResult.Unknown(because);
        if (login.KeysAreElsewhere)
            return RuleResult.Healthy; // The rules of the mount that is missing, or of the old home, say so.
        if (!login.IsHomeMissing)
            return login.Account.RealHome is null && PathResolution.Follow(login.Account.Home, login.Server.Paths).End == PathKind.Unknown
                ? RuleResult.Unknown($"needs root to look at {login.Account.Home}")
                : RuleResult.Healthy;
        if (login.Account.Home.Length == 0)
            return RuleResult.Found(Unnamed(login.Account));
        var home = VisibleText.Of(login.Account.Home);
        var elsewhere = !login.IsHomeMissingWithTheKeys;
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = elsewhere ? Severity.Risk : Severity.Blocker,
            Cause = Cause,
            Title = $"The home directory {home} does not exist",
            Paths = [login.Account.Home],
            Evidence =
            [
                $"passwd names {home} as the home of {login.Account.Name} (uid {login.Account.Uid}), and no directory is there",
                elsewhere ? "sshd reads this user's keys elsewhere, so the login does not depend on it" : $"sshd looks for keys at {VisibleText.Of(login.Files.Count > 0 ? login.Files[0].File.Path : home)}",
            ],
            // A home that is mounted later would hide whatever is created now.
            NextStep = $"Mount it if it is on a file system that is not mounted (or encrypted until its owner logs in); if the account never had one, create it (mkhomedir_helper {login.Account.Name}) and run `sshlab setup`.",
        });
    }

    private Finding Unnamed(AccountFacts account) => new()
    {
        Id = Id,
        Severity = Severity.Blocker,
        Cause = Cause,
        Title = $"passwd names no home directory for {account.Name}",
        Evidence = [$"the sixth field of {account.Name}'s line in passwd is empty: sshd looks for keys below the root directory, and finds no home to stop at"],
        NextStep = $"Give the account its home again (usermod -d /home/{account.Name} {account.Name}), then diagnose again.",
    };
}
