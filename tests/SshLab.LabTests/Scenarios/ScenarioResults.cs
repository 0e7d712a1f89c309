using System.Collections.Concurrent;
using NUnit.Framework.Interfaces;
using SshLab.Containers.Images;
using SshLab.Containers.Scenarios;

namespace SshLab.LabTests.Scenarios;

/// <summary>How each scenario ended on each image, kept in <c>TestResults/scenarios.tsv</c> for tables of whole runs.</summary>
internal static class ScenarioResults
{
    private static readonly ConcurrentBag<string> Lines = [];

    /// <summary>Takes note of the test that has just ended, if it was a scenario's.</summary>
    public static void Note(TestContext context)
    {
        if (context.Test.Arguments is [IScenario scenario, LabImage image, ..] && context.Result.Outcome.Status is TestStatus.Passed or TestStatus.Failed)
            Lines.Add($"{scenario.Category}\t{scenario.Id}\t{image.Name}\t{(context.Result.Outcome.Status == TestStatus.Passed ? "passed" : "failed")}");
    }

    /// <summary>Writes them down.</summary>
    /// <param name="folder">The folder of the run's results.</param>
    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllLines(Path.Combine(folder, "scenarios.tsv"), Lines.Order(StringComparer.Ordinal));
    }
}
