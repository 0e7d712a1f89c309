using SshLab.Facts;

namespace SshLab.Diagnosis.Accounts;

/// <summary>What PAM comes to when its lines are gone through: who refuses, and whether that counts. Pure.</summary>
/// <remarks>Source: pam.conf(5); Linux-PAM <c>pam_dispatch.c</c>. A module that nobody judges is taken to let the account pass.</remarks>
internal static class PamStack
{
    public const string Success = "success";

    /// <summary>Returns the answer of the whole stack, in PAM's words.</summary>
    /// <param name="lines">The lines, in order.</param>
    /// <param name="answers">What a line's module answers; null where that is not judged.</param>
    public static string Answer(IReadOnlyList<PamLine> lines, Func<PamLine, string?> answers)
    {
        string? status = null;
        var refused = false;
        for (var at = 0; at < lines.Count; at++)
        {
            var answer = answers(lines[at]) ?? (lines[at].Module == "pam_deny.so" || lines[at].Unreadable ? "perm_denied" : Success);
            var action = lines[at].Unreadable ? (answer == Success ? "ok" : "bad") : Action(lines[at].Control, answer);
            if (int.TryParse(action, out var skipped))
            {
                if (skipped > lines.Count - 1 - at)
                    return "perm_denied";
                // A jump of one who was refused says nothing of the whole.
                status ??= answer == Success ? answer : null;
                at += skipped;
                continue;
            }
            if (action is "ok" or "done" && !refused && status is null or Success)
                status = answer;
            if (action is "bad" or "die" && !refused)
                (refused, status) = (true, answer);
            if (action == "reset")
                (refused, status) = (false, null);
            if (action == "die" || (action == "done" && !refused))
                break;
        }
        return status ?? "perm_denied";
    }

    /// <summary>Returns the first line of a module whose refusal is the whole stack's; null when none counts.</summary>
    public static PamLine? Deciding(IReadOnlyList<PamLine> lines, string module, string answer) => Deciding(lines, line => line.Module == module, answer, _ => null);

    /// <summary>Returns the first such line with which the account passes, and with whose answer it does not; null when there is none.</summary>
    /// <param name="lines">The lines, in order.</param>
    /// <param name="answering">The lines in question.</param>
    /// <param name="answer">What their module answers.</param>
    /// <param name="others">What the others answer; null where that is not judged.</param>
    public static PamLine? Deciding(IReadOnlyList<PamLine> lines, Func<PamLine, bool> answering, string answer, Func<PamLine, string?> others) =>
        lines.Where(answering).FirstOrDefault(line =>
            Answer(lines, other => ReferenceEquals(other, line) ? Success : others(other)) == Success
            && Answer(lines, other => ReferenceEquals(other, line) ? answer : others(other)) != Success);

    /// <summary>Whether a refusal by the line does not count by itself, but has other lines asked: a jump, <c>sufficient</c>, <c>optional</c>.</summary>
    public static bool IsSteering(PamLine line) => Action(line.Control, "auth_err") is not ("bad" or "die");

    /// <summary>How many lines a control jumps over for an answer; null when it does not jump.</summary>
    public static int? Jump(string control, string answer) => int.TryParse(Action(control, answer), out var lines) ? lines : null;

    /// <summary>Returns the first line that, with its module's blessing, jumps over more lines than there are: PAM then refuses; null when there is none.</summary>
    public static PamLine? JumpingTooFar(IReadOnlyList<PamLine> lines) =>
        Answer(lines, _ => Success) == Success ? null : lines.Where((line, at) => Jump(line.Control, Success) > lines.Count - 1 - at).FirstOrDefault();

    /// <summary>Returns the <c>pam_deny</c> that everybody comes to, whatever the others answer for them; null when there is none.</summary>
    public static PamLine? DenyingAll(IReadOnlyList<PamLine> lines) => Deciding(lines, "pam_deny.so", "perm_denied");

    /// <summary>The most lines that a control jumps over for any answer; null when it does not jump.</summary>
    public static int? LongestJump(string control) =>
        control.Trim('[', ']').Split([' ', '='], StringSplitOptions.RemoveEmptyEntries).Select(word => int.TryParse(word, out var lines) ? lines : (int?)null).Max();

    /// <summary>Whether nobody else is asked once the line's module lets the account pass.</summary>
    public static bool EndsWhenPassed(string control) => Action(control, Success) == "done";

    private static string Action(string control, string answer) => control switch
    {
        "required" => answer is Success or "new_authtok_reqd" ? "ok" : answer == "ignore" ? "ignore" : "bad",
        "requisite" => answer is Success or "new_authtok_reqd" ? "ok" : answer == "ignore" ? "ignore" : "die",
        "sufficient" => answer is Success or "new_authtok_reqd" ? "done" : "ignore",
        "optional" => answer is Success or "new_authtok_reqd" ? "ok" : "ignore",
        _ => Listed(control, answer),
    };

    private static string Listed(string control, string answer)
    {
        var pairs = control.Trim('[', ']').Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).Where(pair => pair.Length == 2).ToList();
        return (pairs.Find(pair => pair[0] == answer) ?? pairs.Find(pair => pair[0] == "default"))?[1] ?? "ignore";
    }
}
