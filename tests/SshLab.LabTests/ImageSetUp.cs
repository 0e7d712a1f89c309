using System.Collections.Concurrent;
using SshLab.Containers.Engines;
using SshLab.Containers.Images;
using SshLab.Containers.Labs;
using SshLab.LabTests.Labs;
using SshLab.LabTests.Scenarios;

namespace SshLab.LabTests;

/// <summary>Engine and images are made ready once, before the first test, by starting one lab of each image.</summary>
[SetUpFixture]
public sealed class ImageSetUp
{
    private static readonly ConcurrentDictionary<string, string> Problems = [];

    /// <summary>The engine that was found, so that no lab looks for one again; null when there is none.</summary>
    internal static IContainerEngine? Engine { get; private set; }

    /// <summary>Skips the test, or fails it where the image is required, when no lab of the image can be started here.</summary>
    internal static void Require(LabImage image)
    {
        if (!Problems.TryGetValue(image.Name, out var problem))
            return;
        var reason = $"No lab can be started from the image '{image.Name}' on this machine: {problem}";
        if (ImagesUnderTest.IsRequired(image))
            Assert.Fail(reason);
        Assert.Ignore(reason);
    }

    [OneTimeTearDown]
    public async Task Labs_that_wait_are_removed()
    {
        var changes = await LabPool.CloseAsync();
        new TestProgress().Report(LabPool.Account);
        changes.ShouldBeEmpty("no scenario, repair or undo changes what packages have installed");
    }

    [OneTimeSetUp]
    public async Task Every_image_under_test_starts_once()
    {
        var progress = new TestProgress();
        Engine = await EngineUnderTest.FindAsync();
        foreach (var image in ImagesUnderTest.All)
        {
            try
            {
                Engine ??= await EngineSetup.EnsureAsync(progress);
                await using var lab = await Lab.StartAsync(new LabOptions { Image = image.Name, Engine = Engine, Progress = progress });
            }
            catch (SshLabException e)
            {
                Problems[image.Name] = e.Message;
                progress.Report($"The tests on {image.Name} {(ImagesUnderTest.IsRequired(image) ? "fail" : "are skipped")}: {e.Message}");
            }
        }
    }
}
