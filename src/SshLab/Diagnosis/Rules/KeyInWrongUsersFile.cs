using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The key is installed for another account of the server, and not for this one.</summary>
/// <remarks>Source: OpenSSH <c>auth2-pubkey.c</c>, <c>user_key_allowed</c>: each account has key files of its own.</remarks>
internal sealed class KeyInWrongUsersFile : IRule
{
    public string Id => "key-in-wrong-users-file";

    public string Title => "The key is installed for another account";

    public Cause Cause => Cause.Setup;

    public RuleResult Judge(FactSet facts)
    {
        if (LoginView.Of(facts, out var because) is not { } login)
            return RuleResult.Unknown(because);
        if (facts.Client is not { Keys.Count: > 0 })
            return RuleResult.Unknown("it is not known which key the client presents");
        if (StrayKeys.OfOthers(facts) is not { } stray)
            return login.Server.CollectedAs == 0 ? RuleResult.Healthy : RuleResult.Unknown("needs root to look into other accounts' key files");
        if (login.KeysAreElsewhere || login.Files.Any(file => file.HoldsKey != false && file.Walk.End != PathKind.Missing) || login.Damage is not null || StrayKeys.Misnamed(facts) is not null || LoginAsAnotherUser.Meant(facts) is not null || IdentityNotOffered.Known(facts) is not null)
            return RuleResult.Healthy;
        var (path, other) = (VisibleText.Of(stray.Path), stray.Account is { } name ? VisibleText.Of(name) : "another account");
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Title = $"The key is installed for {other}, not for {login.Account.Name}",
            Paths = [stray.Path],
            Evidence = [$"{path} holds the client's key", $"sshd lets {login.Account.Name} in by {string.Join(", ", login.Files.Select(file => VisibleText.Of(file.File.Path)))} only"],
            // The other file is left alone: the key may be meant to be there as well.
            NextStep = $"Log in as {other}, or install the key for {login.Account.Name} with `sshlab setup`.",
        });
    }
}
