using System.Globalization;
using SshLab.Diagnosis.Configuration;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>The configuration was edited, and the running sshd goes by what it read before, which refuses this login.</summary>
/// <remarks>Source: sshd(8): the configuration is read at the start and at SIGHUP; OpenSSH <c>sshd.c</c> writes PidFile at each of these.</remarks>
internal sealed class SshdConfigNotLoaded : IRule
{
    private static readonly Dictionary<string, string> Refusals = new()
    {
        ["listed in DenyUsers"] = "user-denied", ["not listed in AllowUsers"] = "user-not-allowed",
        ["a group is listed in DenyGroups"] = "group-denied", ["none of user's groups are listed in AllowGroups"] = "group-not-allowed",
        ["ROOT LOGIN REFUSED"] = "root-login-refused",
    };

    public string Id => "sshd-config-not-loaded";

    public string Title => "The running sshd has not read its edited configuration";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts) => ConfigurationRule.Judge(facts, (configuration, server, account) =>
    {
        if (facts.Login?.Outcome == LoginOutcome.Accepted)
            return RuleResult.Healthy;
        if (server.Sshd is { LoadedAt: null, ConfigurationFiles: not null, Running: true })
            return RuleResult.Unknown("it is not known when the running sshd read its configuration: its PidFile does not tell");
        List<string> newer =
        [
            .. (server.Sshd.ConfigurationFiles ?? []).Where(file => file.IsNewerThanLoaded == true).Select(file => $"{VisibleText.Of(file.Path)} was written to"),
            .. server.Sshd.Includes.Where(include => include.IsDirectoryNewerThanLoaded == true).Select(include => $"{VisibleText.Of(PathResolution.Parent(include.Pattern))} got or lost a file"),
        ];
        if (newer.Count == 0)
            return RuleResult.Healthy;
        var proof = ByLog(facts, server, account) ?? ByMethods(facts, configuration);
        if (proof is null && !(facts.Login is { Outcome: LoginOutcome.Refused, Offered.Count: > 0 } && LoginView.Of(facts, out _) is { } login && login.Files.Any(file => file.LetsIn == true)))
            return RuleResult.Healthy;
        var since = server.Sshd.LoadedAt!.Value.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Title = "sshd's configuration was edited, and the running sshd has not read it since",
            Evidence =
            [
                .. newer.Select(what => $"{what} after the running sshd had read its configuration ({since})"),
                proof ?? "as the files are now, sshd would let this login in (sshd -T -C, and the key files)",
            ],
            LastResort = proof is null,
            Changes = server.Sshd.Program is { } program ? [ConfigurationEdit.Reload(program, server)] : [],
            NextStep = server.Sshd.Program is null ? "Have sshd read its configuration: systemctl reload ssh." : null,
        });
    });

    /// <summary>sshd refuses for a reason that its configuration no longer gives.</summary>
    private static string? ByLog(FactSet facts, ServerFacts server, AccountFacts account)
    {
        var last = server.Sshd.Log.LastOrDefault(line => line.Contains($"User {account.Name} from ", StringComparison.Ordinal) || line.Contains("ROOT LOGIN REFUSED", StringComparison.Ordinal) || line.Contains($"authenticating user {account.Name} ", StringComparison.Ordinal));
        if (last is null || Refusals.FirstOrDefault(refusal => last.Contains(refusal.Key, StringComparison.Ordinal)).Value is not { } id)
            return null;
        // A rule of rules would judge itself; these do not.
        var rule = new IRule[] { new UserDenied(), new UserNotAllowed(), new GroupDenied(), new GroupNotAllowed(), new RootLoginRefused() }.Single(rule => rule.Id == id);
        return rule.Judge(facts) is { UnknownBecause: null, Findings.Count: 0 } ? $"sshd's log says \"{VisibleText.Of(last.Trim(), 300)}\", and the files as they are now say nothing of the kind" : null;
    }

    /// <summary>sshd does not offer the method that its configuration now allows.</summary>
    private static string? ByMethods(FactSet facts, LoginConfiguration configuration) =>
        facts.Login is { Outcome: LoginOutcome.Refused, MethodsThatCanContinue: { Count: > 0 } methods, ServerAccepts.Count: 0 } && !methods.Contains("publickey")
            && configuration.Value("pubkeyauthentication") == "yes" && configuration.Value("authenticationmethods") is null or "any"
            ? $"ssh -v: Authentications that can continue: {VisibleText.Of(string.Join(',', methods))}; as the files are now, publickey would be among them" : null;
}
