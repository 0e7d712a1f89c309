using SshLab.Diagnosis;
using SshLab.Repairs;

namespace SshLab.LabTests.Scenarios;

/// <summary>What two rules may not say of one host: one tale, told once, whose changes go together.</summary>
internal static class Contradictions
{
    /// <summary>Returns each contradiction in a judgement, a sentence each.</summary>
    public static IEnumerable<string> In(DiagnosisReport report)
    {
        var findings = report.Judgement.Findings;
        foreach (var twice in findings.GroupBy(finding => finding.Id).Where(group => group.Count() > 1))
            yield return $"{twice.Key} is found {twice.Count()} times";
        foreach (var both in report.Judgement.Unknown.Select(unknown => unknown.Id).Intersect(findings.Select(finding => finding.Id)))
            yield return $"{both} is found and unknown";
        var changes = findings.SelectMany(finding => finding.Changes.Select(change => (finding.Id, Change: change))).ToList();
        for (var one = 0; one < changes.Count; one++)
        {
            for (var other = one + 1; other < changes.Count; other++)
            {
                if (changes[one].Id != changes[other].Id && Oppose(changes[one].Change, changes[other].Change))
                    yield return $"{changes[one].Id} wants `{changes[one].Change.Command}`, and {changes[other].Id} wants `{changes[other].Change.Command}`";
            }
        }
    }

    private static bool Oppose(Change one, Change other) => (one, other) switch
    {
        (SetMode first, SetMode second) => first.Path == second.Path && ((first.Clear & second.Add) | (first.Add & second.Clear)) != 0,
        (SetOwner first, SetOwner second) => first.Path == second.Path && first.Uid != second.Uid,
        (SettingChange first, SettingChange second) => first.Setting == second.Setting && first.NewValue != second.NewValue,
        _ => false,
    };
}
