using System.Globalization;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Accounts;

/// <summary>What pam_succeed_if answers: whether every condition of its line holds. Pure.</summary>
/// <remarks>Source: pam_succeed_if(8); Linux-PAM <c>pam_succeed_if.c</c>, <c>evaluate</c>.</remarks>
internal static class SucceedIf
{
    private static readonly string[] Flags = ["debug", "use_uid", "quiet", "quiet_fail", "quiet_success", "audit"];

    public static PamAnswer Ask(IReadOnlyList<string> arguments, AccountView view)
    {
        var words = arguments.Where(argument => !Flags.Contains(argument)).ToList();
        if (words.Count % 3 != 0 || words.Exists(word => word.StartsWith('[')))
            return PamAnswer.Untold("its conditions are not of three words each");
        if (arguments.Contains("use_uid"))
            return PamAnswer.Untold("it asks about the account that sshd runs as (use_uid)");
        PamAnswer? unsure = null;
        foreach (var condition in words.Chunk(3))
        {
            var text = VisibleText.Of(string.Join(' ', condition));
            var holds = Holds(condition[0], condition[1], condition[2], view, out var value);
            if (holds == false)
                return new PamAnswer("auth_err", $"the condition \"{text}\" does not hold: {value}");
            if (holds is null)
                unsure ??= PamAnswer.Untold($"whether \"{text}\" holds");
        }
        return unsure ?? PamAnswer.Passes;
    }

    private static bool? Holds(string field, string relation, string wanted, AccountView view, out string value)
    {
        var name = view.Account.Name;
        value = $"{name} is in {(view.Account.GroupNames is { } of ? string.Join(", ", of.Select(group => VisibleText.Of(group))) : "groups that are not known")}";
        if (relation is "ingroup" or "notingroup")
            return field != "user" || view.Account.GroupNames is not { } groups ? null : wanted.Split(':').Any(groups.Contains) == (relation == "ingroup");
        if (Value(field, view) is not { } has)
            return null;
        value = $"{field} is {VisibleText.Of(has)}";
        return relation switch
        {
            "=" or "==" => has == wanted,
            "!=" => has != wanted,
            "=~" or "!~" => wanted.AsSpan().IndexOfAny('[', '\\') >= 0 ? null : SshPattern.Matches(has, wanted) == (relation == "=~"),
            "in" or "notin" => wanted.Split(':').Contains(has) == (relation == "in"),
            _ => long.TryParse(has, CultureInfo.InvariantCulture, out var left) && long.TryParse(wanted, CultureInfo.InvariantCulture, out var right) ? Compares(relation, left.CompareTo(right)) : null,
        };
    }

    private static bool? Compares(string relation, int order) => relation switch
    {
        "<" or "lt" => order < 0,
        "<=" or "le" => order <= 0,
        "eq" => order == 0,
        ">=" or "ge" => order >= 0,
        ">" or "gt" => order > 0,
        "ne" => order != 0,
        _ => null,
    };

    private static string? Value(string field, AccountView view) => field switch
    {
        "user" => view.Account.Name,
        "uid" => $"{view.Account.Uid}",
        "gid" => $"{view.Account.Gid}",
        "shell" => view.Account.Shell,
        "home" or "dir" => view.Account.Home,
        "service" => view.PamService,
        "tty" => "ssh",
        "rhost" => view.UsesDns ? null : view.Address,
        _ => null,
    };
}
