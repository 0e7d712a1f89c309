using SshLab.Containers.Scenarios;

namespace SshLab.LabTests.Scenarios;

/// <summary>A failing story brings its evidence, and no secret of the lab is written down.</summary>
public sealed class LabStageTests
{
    [Test]
    [CancelAfter(120_000)]
    public async Task A_failure_shows_trace_log_and_facts_and_keeps_the_secrets(CancellationToken cancellationToken)
    {
        var image = ImagesUnderTest.All[0];
        ImageSetUp.Require(image);
        await using var stage = await LabStage.StartAsync("a-story-that-fails", image, cancellationToken);

        var failure = await Should.ThrowAsync<AssertionException>(stage.TellAsync(async () =>
        {
            await stage.BreakAsync(ScenarioCatalogue.Find("home-world-writable")!, cancellationToken);
            await stage.DiagnoseAsync(cancellationToken);
            stage.Note("what must not be written down", stage.Secrets);
            1.ShouldBe(2, "the story fails");
        }));

        failure.Message.ShouldContain("the story fails");
        failure.Message.ShouldContain("Permission denied (publickey");
        failure.Message.ShouldContain("Authentication refused: bad ownership or modes for directory /home/alice");
        failure.Message.ShouldContain("\"CollectedAs\": 0");
        var written = string.Concat(Directory.EnumerateFiles(stage.TranscriptFolder).Select(File.ReadAllText));
        written.ShouldContain("chmod 0777 \"$home\"");
        written.ShouldContain("[secret]");
        stage.Secrets.Count.ShouldBeGreaterThan(2, "a password and the lines of a private key");
        foreach (var secret in stage.Secrets)
            written.ShouldNotContain(secret);
    }
}
