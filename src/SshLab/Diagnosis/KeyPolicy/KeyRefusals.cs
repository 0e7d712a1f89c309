using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.KeyPolicy;

/// <summary>Judges the rules about lines that keep a login out: they speak of the one line that decides, and only when no other line lets the login in.</summary>
internal static class KeyRefusals
{
    public static RuleResult Judge(IKeyRefusal rule, FactSet facts)
    {
        if (LoginView.Of(facts, out var because) is not { } login)
            return RuleResult.Unknown(because);
        if (facts.Client is not { Keys.Count: > 0 })
            return RuleResult.Unknown("it is not known which key the client presents");
        if (login.UnknownOfOptions is { } unknown)
            return facts.Login?.Outcome == Logins.LoginOutcome.Accepted ? RuleResult.Healthy : RuleResult.Unknown(unknown);
        if (login.HasKey || login.Damage is not null)
            return login.RefusingLine is { } line && line.Refusals.Contains(rule.Refusal) ? RuleResult.Found(FindingOf(rule, line, login)) : RuleResult.Healthy;
        return login.Files.FirstOrDefault(file => file.HoldsKey is null) is { } unread
            ? RuleResult.Unknown(unread.File.ContentTruncated ? $"only the first part of {unread.File.Path} was read" : $"needs root to read {unread.File.Path}")
            : RuleResult.Healthy;
    }

    private static Finding FindingOf(IKeyRefusal rule, KeyLine line, LoginView login)
    {
        var text = rule.Tell(line, login);
        var path = VisibleText.Of(line.File.Path);
        // Of a line that is mended first, the option is there to be changed only then.
        var change = login.HasKey ? OptionEdit.Of(line, text.Option, text.Value, login) : null;
        return new Finding
        {
            Id = rule.Id,
            Severity = Severity.Blocker,
            Cause = rule.Cause,
            Title = $"{path}, line {line.Line.Number}: {text.What}",
            Paths = [login.Files.First(file => ReferenceEquals(file.File, line.File)).Walk.RealPath],
            Evidence =
            [
                $"{path}, line {line.Line.Number}: {Written(line, text.Option)}",
                text.What,
                $"the line is that of {line.Key.Type} {line.Key.Fingerprint}, which the client presents",
                text.Log,
                .. Others(line, login),
            ],
            Changes = change is null ? [] : [change],
            NextStep = $"{text.NextStep} {(login.HasKey ? "" : "The line is damaged as well: mend that first. ")}To change that option of that line all the same: `sshlab fix --override {rule.Id}`.",
        };
    }

    private static string Written(KeyLine line, string option) =>
        line.Line.ParsedOptions.Find(option) is { } found ? VisibleText.Of(System.Text.Encoding.Latin1.GetBytes(line.Line.Options!.Substring(found.Start, found.Length))) : option;

    private static IEnumerable<string> Others(KeyLine line, LoginView login)
    {
        var others = login.KeyLines.Where(other => other != line).Select(other => $"{VisibleText.Of(other.File.Path)} line {other.Line.Number}").ToList();
        return others.Count == 0 ? [] : [$"the key's other lines keep this login out as well: {string.Join(", ", others.Take(5))}"];
    }
}
