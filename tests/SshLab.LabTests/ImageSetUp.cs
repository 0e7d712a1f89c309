using System.Collections.Concurrent;
using SshLab.Containers.Engines;
using SshLab.Containers.Images;
using SshLab.Containers.Labs;
using SshLab.LabTests.Clients;
using SshLab.LabTests.Labs;
using SshLab.LabTests.Scenarios;
using SshLab.LabTests.Transcripts;

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
        ScenarioResults.Write(Transcript.Results);
        var changes = await LabPool.CloseAsync();
        new TestProgress().Report(LabPool.Account);
        changes.ShouldBeEmpty("no scenario, repair or undo changes what packages have installed");
    }

    [OneTimeSetUp]
    public async Task Every_image_under_test_starts_once()
    {
        var progress = new TestProgress();
        var chosen = await EngineUnderTest.FindAsync();
        try
        {
            Engine = chosen ?? await EngineSetup.EnsureAsync(progress);
        }
        catch (SshLabException e)
        {
            foreach (var image in ImagesUnderTest.All)
                Report(image, e, progress);
            return;
        }
        // Images are made one after the other; the labs of those that are there start at once, and wait for the first scenarios.
        List<Task> starts = [];
        progress.Report($"The stories' own logins are made by {LoginClients.UnderTest.Name}");
        foreach (var image in ImagesUnderTest.All)
        {
            try
            {
                await new ImageStore(Engine, progress).EnsureAsync(image);
                starts.Add(StartAsync(image, progress));
            }
            catch (SshLabException e)
            {
                Report(image, e, progress);
            }
        }
        await Task.WhenAll(starts);
    }

    private static async Task StartAsync(LabImage image, TestProgress progress)
    {
        try
        {
            await LabPool.StockAsync(image, CancellationToken.None);
        }
        catch (SshLabException e)
        {
            Report(image, e, progress);
        }
    }

    private static void Report(LabImage image, SshLabException e, TestProgress progress)
    {
        Problems[image.Name] = e.Message;
        progress.Report($"The tests on {image.Name} {(ImagesUnderTest.IsRequired(image) ? "fail" : "are skipped")}: {e.Message}");
    }
}
