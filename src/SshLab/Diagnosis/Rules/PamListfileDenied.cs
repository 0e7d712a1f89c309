using System.Text;
using SshLab.Diagnosis.Accounts;
using SshLab.Facts;
using SshLab.Repairs;
using SshLab.Shells;

namespace SshLab.Diagnosis.Rules;

/// <summary>pam_listfile refuses the account by a list of its own.</summary>
/// <remarks>Source: pam_listfile(8), pam_listfile.c: "Refused user %s for service %s", "Couldn't open %s", "is either world writable or not a normal file"; OpenSSH <c>auth2.c</c>: "Access denied for user %s by PAM account configuration".</remarks>
internal sealed class PamListfileDenied : IRule
{
    public string Id => "pam-listfile-denied";

    public string Title => "A list that PAM reads refuses the account";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts) => PamModules.Judge(facts, line => line is { Module: "pam_listfile.so", ModuleMissing: false }, FindingOf);

    private Finding FindingOf(AccountView view, PamLine line, PamAnswer answer) => new()
    {
        Id = Id,
        Severity = Severity.Blocker,
        Cause = Cause,
        Title = $"{answer.Path} keeps {view.Account.Name} out",
        Paths = answer.Path is { } path ? [path] : [],
        Evidence = [answer.Because, $"{line.Place}: {line.Text}; {PamModules.Logged(view)}"],
        Changes = ByList(line, view, answer) is { Count: > 0 } changes ? changes : PamExemption.For(line, view),
        NextStep = $"If {view.Account.Name} is meant to come in, whoever keeps {answer.Path} changes the list.",
    };

    /// <summary>The account's own name, put on the list or taken off it; none where the list is about something else, or not there.</summary>
    private static IReadOnlyList<Change> ByList(PamLine line, AccountView view, PamAnswer answer)
    {
        var name = view.Account.Name;
        if (ListFile.Value(line.Arguments, "item") != "user" || answer is not { Status: "auth_err", Path: { } path }
            || view.Server is not { TextFiles: var files, Paths: var paths } || files.GetValueOrDefault(path) is not { Truncated: false } list || (paths.GetValueOrDefault(path)?.Mode & 0b010) != 0)
        {
            return [];
        }
        var quoted = ShellQuoting.QuoteIfNeeded(path);
        if (ListFile.Value(line.Arguments, "sense") == "allow")
        {
            byte[] added = [.. list.Content.Length > 0 && list.Content.Span[^1] != (byte)'\n' ? "\n"u8 : [], .. Encoding.UTF8.GetBytes(name + "\n")];
            return [new ReplaceContent(path, list.Content, (byte[])[.. list.Content.Span, .. added], $"echo {ShellQuoting.QuoteIfNeeded(name)} >> {quoted}")];
        }
        var kept = string.Concat(Encoding.Latin1.GetString(list.Content.Span).Split('\n').Where(row => row.TrimEnd('\r') != name).Select(row => row + "\n"))[..^1];
        return [new ReplaceContent(path, list.Content, Encoding.Latin1.GetBytes(kept), $"sed -i '/^{name}\\r*$/d' {quoted}")];
    }
}
