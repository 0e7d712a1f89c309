using System.Collections.Concurrent;
using SshLab.Containers.Images;
using SshLab.Containers.Labs;

namespace SshLab.LabTests;

/// <summary>Engine and images are made ready once, before the first test, by starting one lab of each image.</summary>
[SetUpFixture]
public sealed class ImageSetUp
{
    private static readonly ConcurrentDictionary<string, string> Problems = [];

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

    [OneTimeSetUp]
    public async Task Every_image_under_test_starts_once()
    {
        foreach (var image in ImagesUnderTest.All)
        {
            try
            {
                await using var lab = await Lab.StartAsync(new LabOptions { Image = image.Name, Progress = new ProgressOfTests() });
            }
            catch (SshLabException e)
            {
                Problems[image.Name] = e.Message;
            }
        }
    }

    private sealed class ProgressOfTests : IProgress<string>
    {
        public void Report(string value) => TestContext.Progress.WriteLine(value);
    }
}
