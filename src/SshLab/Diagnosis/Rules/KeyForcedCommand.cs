using SshLab.Diagnosis.KeyPolicy;
using SshLab.Diagnosis.Sessions;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The key is accepted, and its line says which command alone it may run; that one fails, so no session comes of the login.</summary>
/// <remarks>
/// Source: sshd(8), AUTHORIZED_KEYS FILE FORMAT, command=; OpenSSH <c>session.c</c>, <c>do_exec</c>: "Starting session: forced-command (key-option)", at VERBOSE.
/// A ForceCommand of sshd_config goes before it.
/// </remarks>
internal sealed class KeyForcedCommand : IRule
{
    public string Id => "key-forced-command";

    public string Title => "The key may run one command only, and that fails";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts)
    {
        if (LoginView.Of(facts, out var because) is not { } login)
            return RuleResult.Unknown(because);
        if (facts.Client is not { Keys.Count: > 0 })
            return RuleResult.Unknown("it is not known which key the client presents");
        var used = login.Files.Where(file => file.IsUsable != false).SelectMany(file => file.KeyLines).FirstOrDefault(line => line.Admits != false);
        if (used?.Line.ParsedOptions.Find("command") is not { Value: { } command })
            return login.HasKey || login.Files.All(file => file.HoldsKey is not null) ? RuleResult.Healthy : RuleResult.Unknown("needs root to read the key files");
        var path = VisibleText.Of(used.File.Path);
        var shown = VisibleText.Of(System.Text.Encoding.Latin1.GetBytes(command));
        // A command that ends well is what the key is for; without a login nobody knows how it ends.
        if (FailedCommand.Of(login) is not { } attempt)
            return facts.Login is { Outcome: LoginOutcome.Accepted, Ran: false } served && SessionEnd.IsForced(served) ? RuleResult.Found(AdviceOf(path, used, shown, served)) : RuleResult.Healthy;
        var turned = SessionEnd.TurnedAway(attempt);
        var change = OptionEdit.Of(used, "command", null, login);
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Title = $"{path}, line {used.Line.Number}: the key may run '{shown}' only, and that {(turned is null ? "fails" : "turns everybody away")}",
            Paths = [used.File.Path],
            Evidence =
            [
                $"{path}, line {used.Line.Number}: command=\"{shown}\"",
                $"the line is that of {used.Key.Type} {used.Key.Fingerprint}, which the client presents",
                $"sshd let the key in ({attempt.AuthenticatedBy ?? "publickey"}) and ran that command in place of the client's; it ended with exit code {attempt.ExitCode?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown"}",
                .. turned is not null ? [$"it said: {turned}"] : Array.Empty<string>(),
                .. attempt.LastWord.Length > 0 ? [$"the client's last word: {attempt.LastWord}"] : Array.Empty<string>(),
            ],
            Changes = change is null ? [] : [change],
            NextStep = turned is not null
                ? $"It says whom to log in as. Somebody set the server up so, cloud-init for instance (disable_root): log in as that account, and become root there. To let the key in here all the same: `sshlab fix --override {Id}`."
                : $"If the key is meant for that command alone, mend the command (its path, its rights) and use another key for logins. To let the key run anything all the same: `sshlab fix --override {Id}`.",
        });
    }
    private Finding AdviceOf(string path, KeyLine used, string shown, LoginAttempt login) => new()
    {
        Id = Id,
        Severity = Severity.Advice,
        Cause = Cause,
        Title = $"{path}, line {used.Line.Number}: the key may run '{shown}' only, whatever the client asks for",
        Paths = [used.File.Path],
        Evidence =
        [
            $"{path}, line {used.Line.Number}: command=\"{shown}\"",
            .. login.Printed.Take(3).Select(line => $"it printed: {line}"),
        ],
        NextStep = "That is what the key is for, if somebody meant it so; for a shell, use another key.",
    };
}
