using SshLab.Diagnosis.Certificates;
using SshLab.Diagnosis.Configuration;
using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>sshd does not let root in, or only with a key that has a command of its own.</summary>
/// <remarks>Source: sshd_config(5), PermitRootLogin; OpenSSH <c>auth.c</c>, <c>auth_root_allowed</c>: "ROOT LOGIN REFUSED FROM …". The key is said to be accepted before that.</remarks>
internal sealed class RootLoginRefused : IRule
{
    private const string Keyword = "permitrootlogin";

    public string Id => "root-login-refused";

    public string Title => "sshd does not let root in";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts) => ConfigurationRule.Judge(facts, (configuration, server, account) =>
        account.Uid != 0 ? RuleResult.Healthy : configuration.Value(Keyword) switch
        {
            "no" => Found("sshd does not let root in (PermitRootLogin no)", configuration, server, []),
            "forced-commands-only" => ForcedOnly(facts, configuration, server),
            _ => RuleResult.Healthy,
        });

    private RuleResult ForcedOnly(FactSet facts, LoginConfiguration configuration, ServerFacts server)
    {
        if (LoginView.Of(facts, out var because) is not { } login)
            return RuleResult.Unknown(because);
        if (login is { MeansCertificate: true, Certificate: { LetsIn: true } view })
        {
            return ForcedCommands.Of(view.Client.Certificate) is not null || view.Routes.First(route => route.Admits == true).Command is not null ? RuleResult.Healthy
                : Found("sshd lets root in only with a certificate that has a command (PermitRootLogin forced-commands-only)", configuration, server, [.. view.Evidence, "neither it nor the line that lets it in has a command (force-command, command=)"]);
        }
        var lines = (facts.Client?.Keys ?? []).SelectMany(key => login.Files.Select(file => (File: file, Line: file.Content?.Admitting(key)))).Where(pair => pair.Line is not null).ToList();
        if (lines.Count == 0 || lines.Exists(pair => pair.Line!.ParsedOptions.Find("command") is not null))
            return RuleResult.Healthy;
        return Found("sshd lets root in only with a key that has a command (PermitRootLogin forced-commands-only)", configuration, server,
            [.. lines.Select(pair => $"{VisibleText.Of(pair.File.File.Path)} line {pair.Line!.Number}: {pair.Line.Key!.Type} {pair.Line.Key.Fingerprint} has no command=")]);
    }

    private RuleResult Found(string title, LoginConfiguration configuration, ServerFacts server, IReadOnlyList<string> more)
    {
        IReadOnlyList<Change> changes = configuration.Deciding(Keyword) is [var line, ..] ? ConfigurationEdit.ReplaceArguments(line, "prohibit-password", server) : [];
        return ConfigurationRule.Decided(this, title,
            [.. configuration.Evidence(Keyword), .. more, .. server.Sshd.Log.LastOrDefault(said => said.Contains("ROOT LOGIN REFUSED", StringComparison.Ordinal)) is { } said ? [$"sshd's log: {VisibleText.Of(said.Trim(), 300)}"] : Array.Empty<string>()],
            changes, "Log in as another user and become root there (sudo); or have whoever runs this server set PermitRootLogin prohibit-password.", configuration.IsPending(Keyword));
    }
}
