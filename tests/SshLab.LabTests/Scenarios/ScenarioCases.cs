using SshLab.Containers.Scenarios;

namespace SshLab.LabTests.Scenarios;

/// <summary>One test case for each scenario on each image, named as a person would say it.</summary>
internal static class ScenarioCases
{
    public static IEnumerable<TestCaseData> All() =>
        from scenario in ScenarioCatalogue.All
        from image in ImagesUnderTest.All
        where scenario.AppliesTo(image)
        select new TestCaseData(scenario, image)
            .SetName($"{scenario.Id} on {image.Name}")
            .SetCategory(scenario.Category)
            .SetCategory(image.Name);

    public static IEnumerable<TestCaseData> HealthyHosts() =>
        ImagesUnderTest.All.Select(image => new TestCaseData(image).SetName($"healthy host on {image.Name}").SetCategory(image.Name));
}
