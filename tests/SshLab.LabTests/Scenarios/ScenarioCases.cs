using SshLab.Containers.Scenarios;

namespace SshLab.LabTests.Scenarios;

/// <summary>One test case for each scenario on each image, named as a person would say it.</summary>
internal static class ScenarioCases
{
    /// <summary>Those on hosts with a kernel of their own are far apart: each fills a processor, and more at once than there are take longer than one after the other.</summary>
    public static IEnumerable<TestCaseData> All()
    {
        var all = ScenarioCatalogue.All.SelectMany(scenario => ImagesUnderTest.All.Where(scenario.AppliesTo).Select(image => (Scenario: scenario, Image: image))).ToLookup(one => one.Image.SELinux);
        return Spread([.. all[true]], [.. all[false]]).Select(one => new TestCaseData(one.Scenario, one.Image)
            .SetName($"{one.Scenario.Id} on {one.Image.Name}")
            .SetCategory(one.Scenario.Category)
            .SetCategory(one.Image.Name));
    }

    public static IEnumerable<TestCaseData> HealthyHosts() =>
        ImagesUnderTest.All.Select(image => new TestCaseData(image).SetName($"healthy host on {image.Name}").SetCategory(image.Name));

    /// <summary>Puts the few among the many at even distances, the first at the beginning.</summary>
    private static IEnumerable<T> Spread<T>(IReadOnlyList<T> few, IReadOnlyList<T> many)
    {
        var taken = 0;
        for (var index = 0; index < few.Count; index++)
        {
            yield return few[index];
            for (; taken < many.Count * (index + 1) / few.Count; taken++)
                yield return many[taken];
        }
        foreach (var rest in many.Skip(taken))
            yield return rest;
    }
}
