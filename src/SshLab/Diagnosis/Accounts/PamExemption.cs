using System.Text;
using SshLab.Facts;
using SshLab.Repairs;
using SshLab.Shells;

namespace SshLab.Diagnosis.Accounts;

/// <summary>The smallest change by which a line of PAM is not asked about one account: a line before it that steps over it. Pure.</summary>
/// <remarks>Source: pam.conf(5), the action that is a number; pam_succeed_if(8).</remarks>
internal static class PamExemption
{
    /// <summary>Returns the change; none when the file was not read, or another line counts on the places of the lines.</summary>
    public static IReadOnlyList<Change> For(PamLine line, AccountView view)
    {
        if (view.StackOf(line) is not { } lines || view.Server.TextFiles.GetValueOrDefault(line.File) is not { Truncated: false } file
            || !view.Account.Name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.') || IsJumpedOver(line, lines) || lines.Count(same => same.Place == line.Place) != 1)
        {
            return [];
        }
        var action = PamStack.Jump(line.Control, PamStack.Success) is { } jump ? $"{jump + 1}" : PamStack.EndsWhenPassed(line.Control) ? "done" : "1";
        var added = $"{(line.OfSession ? "session" : "account")} [success={action} default=ignore] pam_succeed_if.so quiet user = {view.Account.Name}";
        var at = 0;
        for (var number = line.Line; number > 1; number--)
            at += file.Content.Span[at..].IndexOf((byte)'\n') + 1;
        return [new ReplaceContent(file.Path, file.Content, (byte[])[.. file.Content.Span[..at], .. Encoding.UTF8.GetBytes(added + "\n"), .. file.Content.Span[at..]],
            $"sed -i '{line.Line}i {added}' {ShellQuoting.QuoteIfNeeded(file.Path)}")];
    }

    /// <summary>Whether a jump goes over the place, and would come out one line too early.</summary>
    private static bool IsJumpedOver(PamLine line, IReadOnlyList<PamLine> lines)
    {
        var place = lines.TakeWhile(other => !ReferenceEquals(other, line)).Count();
        return lines.Take(place).Where((other, at) => PamStack.LongestJump(other.Control) is { } jump && at + jump >= place).Any();
    }
}
