using SshLab.Containers.Images;
using SshLab.Containers.Scenarios;
using SshLab.Logins;

namespace SshLab.Tests.Scenarios;

/// <summary>The catalogue as README shows it: per category a table of what is so, how a login then ends, what is found, and what mends it.</summary>
internal static class ScenarioTable
{
    /// <summary>Returns the Markdown.</summary>
    public static string Markdown() => string.Join("\n", ScenarioCatalogue.All.GroupBy(scenario => scenario.Category).OrderBy(group => group.Key, StringComparer.Ordinal).Select(Category));

    private static string Category(IGrouping<string, IScenario> group) =>
        $"""
        <details><summary><b>{group.Key}</b>: {group.Count()}</summary>

        | scenario | what is so | a login, what is found, what mends it |
        | --- | --- | --- |
        {string.Join('\n', group.Select(scenario => $"| `{scenario.Id}` | {Escape(scenario.Title)} | {Outcomes(scenario)} |"))}

        </details>

        """;

    private static string Outcomes(IScenario scenario)
    {
        var images = LabImages.All.Where(scenario.AppliesTo).ToList();
        var outcomes = images.GroupBy(image => Outcome(scenario.Expect(image)), StringComparer.Ordinal).OrderByDescending(group => group.Count()).ToList();
        var everywhere = outcomes.Count == 1 && images.Count == LabImages.All.Count;
        return string.Join("<br>", outcomes.Select(group => everywhere ? group.Key : $"{Names(group, images)}: {group.Key}"));
    }

    private static string Names(IEnumerable<LabImage> some, List<LabImage> all)
    {
        var names = some.Select(image => image.Name).ToList();
        if (names.Count == all.Count && all.TrueForAll(image => image.SELinux))
            return "SELinux";
        return names.SequenceEqual(LabImages.All.Where(image => !image.SELinux).Select(image => image.Name)) ? "without SELinux" : string.Join(", ", names);
    }

    private static string Outcome(Expectation expected)
    {
        var login = expected.Login switch
        {
            LoginOutcome.Accepted => "works",
            LoginOutcome.Refused => "refused",
            LoginOutcome.ClosedAfterAccept => "closed after the key was accepted",
            LoginOutcome.SessionFailed => "the session fails",
            LoginOutcome.HostKey => "stops at the host key",
            LoginOutcome.ClientError => "stops on the client",
            LoginOutcome.Unreachable => "not reached",
            _ => "not tried",
        };
        var found = string.Join(", ", expected.Findings.Concat(expected.Risks).Select(id => $"`{id}`"));
        var mended = expected.Cure switch
        {
            ScenarioCure.Fix => "; `fix`",
            ScenarioCure.Override => "; `fix --override`",
            ScenarioCure.Setup => "; `setup`",
            _ when expected.Login == LoginOutcome.Accepted => "",
            _ => "; by hand",
        };
        return login + (found.Length > 0 ? $": {found}" : "") + mended;
    }

    private static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
