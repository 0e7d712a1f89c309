using System.Text;
using SshLab.Diagnosis.Accounts;
using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>pam_access refuses the account, or where it comes from.</summary>
/// <remarks>Source: pam_access(8), access.conf(5); OpenSSH <c>auth-pam.c</c>: "Access denied for user %s by PAM account configuration".</remarks>
internal sealed class PamAccessDenied : IRule
{
    public string Id => "pam-access-denied";

    public string Title => "access.conf refuses the account";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts)
    {
        if (AccountView.Of(facts, out var because) is not { Server: var server, Account: var account } view)
            return RuleResult.Unknown(because);
        if (server.Sshd.UsePam is not { } pam)
            return RuleResult.Unknown(AccountView.UsePamUnseen);
        if (!pam)
            return RuleResult.Healthy;
        if (server.PamAccount is null)
            return RuleResult.Unknown(AccountView.PamUnseen);
        if (view.Deciding("pam_access.so", "perm_denied") is not { } line)
            return RuleResult.Healthy;
        if (line.Arguments.Any(argument => argument.StartsWith("fieldsep=", StringComparison.Ordinal) || argument.StartsWith("listsep=", StringComparison.Ordinal)))
            return RuleResult.Unknown($"{line.Place} divides the words of its list in a way of its own");
        var refusal = AccessConf.Ask(Files(line, server), account, view.Address, out var unsure);
        if (unsure is not null)
            return RuleResult.Unknown($"whether this fits the login cannot be told from here: {VisibleText.Of(unsure)}");
        return refusal is null ? RuleResult.Healthy : RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Title = $"{refusal.File.Path} refuses {account.Name}",
            Paths = [refusal.File.Path],
            Evidence =
            [
                $"{refusal.File.Path} line {refusal.Line}: {VisibleText.Of(refusal.Text)}",
                $"{line.Place}: pam_access asks it, and sshd logs \"Access denied for user {account.Name} by PAM account configuration\"",
            ],
            Changes = Admit(refusal, account),
            NextStep = $"If {account.Name} is meant to come in, a line before that one lets in: `+ : {account.Name} : ALL`.",
        });
    }

    private static IEnumerable<TextFileFacts> Files(PamLine line, ServerFacts server)
    {
        var named = line.Arguments.FirstOrDefault(argument => argument.StartsWith("accessfile=", StringComparison.Ordinal))?["accessfile=".Length..];
        return server.TextFiles.Values
            .Where(file => named is not null ? file.Path == named : file.Path == AccessConf.Usual || file.Path.StartsWith("/etc/security/access.d/", StringComparison.Ordinal))
            .OrderBy(file => file.Path != AccessConf.Usual).ThenBy(file => file.Path, StringComparer.Ordinal);
    }

    /// <summary>One line for this account alone, before the one that refuses.</summary>
    private static IReadOnlyList<Change> Admit(AccessConf.Refusal refusal, AccountFacts account)
    {
        if (refusal.File.Truncated)
            return [];
        var content = refusal.File.Content.Span;
        var at = 0;
        for (var line = refusal.Line; line > 1; line--)
            at += content[at..].IndexOf((byte)'\n') + 1;
        var added = $"+ : {account.Name} : ALL";
        return [new ReplaceContent(refusal.File.Path, refusal.File.Content, (byte[])[.. content[..at], .. Encoding.UTF8.GetBytes(added + "\n"), .. content[at..]],
            $"sed -i '{refusal.Line}i {added}' {Shells.ShellQuoting.QuoteIfNeeded(refusal.File.Path)}")];
    }
}
