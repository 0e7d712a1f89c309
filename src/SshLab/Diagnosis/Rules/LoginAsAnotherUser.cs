using SshLab.Diagnosis.Client;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>Nobody named the user, ssh's configuration (or the local name) did, and on the server the key is another account's.</summary>
/// <remarks>Source: ssh_config(5), User; without it ssh takes the name of the local account.</remarks>
internal sealed class LoginAsAnotherUser : IRule
{
    public string Id => "login-as-another-user";

    public string Title => "ssh logs in as another user than the key is for";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts)
    {
        if (facts.Client is not { } client)
            return RuleResult.Unknown(IdentityFaults.ClientUnseen);
        if (client.UserNamed)
            return RuleResult.Healthy;
        if (LoginView.Of(facts, out var because) is not { } login)
            return RuleResult.Unknown(because);
        if (Meant(facts) is not { } stray)
            return login.Server.CollectedAs == 0 ? RuleResult.Healthy : RuleResult.Unknown("needs root to look into other accounts' key files");
        var line = ClientConfiguration.Deciding(client.ConfigurationFiles, "User");
        var (other, user) = (VisibleText.Of(stray.Account!), VisibleText.Of(login.Account.Name));
        var changes = ConfigDecision.SetValue(line, client, stray.Account!);
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Side = Side.Client,
            Title = $"ssh logs in as {user}, and the key is {other}'s on the server",
            Paths = line is null ? [] : [line.File],
            Evidence =
            [
                line is null ? $"no User is named, so ssh takes the name of the account here: {user}" : line.ToString(),
                .. ClientConfiguration.All(client.ConfigurationFiles, "User").Skip(1).Take(2).Select(later => $"{later}: too late, the first value counts (ssh_config(5))"),
                $"on the server {VisibleText.Of(stray.Path)} holds the client's key",
            ],
            Changes = changes,
            NextStep = changes.Count > 0 ? null : $"Name the user: `ssh {other}@HOST`; or install the key for {user} with `sshlab setup`.",
        });
    }

    /// <summary>The other account's key file that the key is in, where nobody named the user and this account has it in no file.</summary>
    public static StrayKeyFile? Meant(FactSet facts) =>
        facts.Client is { UserNamed: false } && StrayKeys.OfOthers(facts) is { Account: not null } stray && LoginView.Of(facts, out _) is { } login
        && !login.Files.Any(file => file.HoldsKey != false && file.Walk.End != PathKind.Missing) && login.Damage is null && StrayKeys.Misnamed(facts) is null ? stray : null;
}
