using System.Collections.Concurrent;
using SshLab.Containers.Engines;
using SshLab.Containers.Images;
using SshLab.Processes;
using SshLab.Testcontainers.Engines;

namespace SshLab.Adapters.Tests.Testcontainers;

/// <summary>Images that the engine builds and imports.</summary>
[CancelAfter(120_000)]
public sealed class BuildTests
{
    private readonly string _tag = $"sshlab/test-{Guid.NewGuid():N}:1";
    private readonly string _folder = Directory.CreateTempSubdirectory("sshlab-build-").FullName;

    [TearDown]
    public async Task Remove()
    {
        Directory.Delete(_folder, recursive: true);
        await new ProcessCommand("docker", "image", "rm", "--force", _tag).RunAsync();
    }

    [Test]
    public async Task An_image_is_built_and_its_steps_are_told(CancellationToken cancellationToken)
    {
        await WriteAsync("ARG BASE\nFROM ${BASE}\nARG WORD\nCOPY run /usr/local/bin/\nRUN echo \"said $WORD\" && run\n", cancellationToken);
        ConcurrentQueue<string> lines = [];
        using var engine = await TestcontainersEngine.ConnectAsync(cancellationToken);

        await engine.BuildAsync(await BuildOfAsync(engine, cancellationToken) with { OnLine = lines.Enqueue }, cancellationToken);

        lines.ShouldContain(line => line.StartsWith("Step 1/", StringComparison.Ordinal));
        lines.ShouldContain("said hello");
        lines.ShouldContain("it runs");
        (await engine.ImageExistsAsync(_tag, cancellationToken)).ShouldBeTrue();
    }

    [Test]
    public async Task A_build_that_fails_tags_nothing_and_shows_its_last_lines(CancellationToken cancellationToken)
    {
        await WriteAsync("ARG BASE\nFROM ${BASE}\nRUN echo last words && exit 9\n", cancellationToken);
        using var engine = await TestcontainersEngine.ConnectAsync(cancellationToken);
        var error = await Should.ThrowAsync<ToolFailedException>(async () => await engine.BuildAsync(await BuildOfAsync(engine, cancellationToken), cancellationToken));
        error.Message.ShouldContain("last words");
        error.Message.ShouldContain("returned a non-zero code: 9");
        (await engine.ImageExistsAsync(_tag, cancellationToken)).ShouldBeFalse();
    }

    [Test]
    public async Task A_build_that_takes_too_long_is_ended(CancellationToken cancellationToken)
    {
        await WriteAsync("ARG BASE\nFROM ${BASE}\nRUN echo nearly there && sleep 4713\n", cancellationToken);
        using var engine = await TestcontainersEngine.ConnectAsync(cancellationToken);
        var error = await Should.ThrowAsync<ToolFailedException>(async () =>
            await engine.BuildAsync(await BuildOfAsync(engine, cancellationToken) with { Timeout = TimeSpan.FromSeconds(3) }, cancellationToken));
        error.Message.ShouldContain("did not end within 0.05 min");
        error.Message.ShouldContain("nearly there");
    }

    [Test]
    public async Task A_root_file_system_is_imported(CancellationToken cancellationToken)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "file"), "content", cancellationToken);
        var archive = Path.Combine(_folder, "root.tar");
        (await new ProcessCommand("tar", "-C", _folder, "-cf", archive, "file").RunAsync(cancellationToken)).OrThrow("tar must be installed.");
        using var engine = await TestcontainersEngine.ConnectAsync(cancellationToken);
        await engine.ImportAsync(archive, _tag, cancellationToken);
        (await engine.ImageExistsAsync(_tag, cancellationToken)).ShouldBeTrue();
    }

    private async Task WriteAsync(string dockerfile, CancellationToken cancellationToken)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "Dockerfile"), dockerfile, cancellationToken);
        var program = Path.Combine(_folder, "run");
        await File.WriteAllTextAsync(program, "#!/bin/sh\necho it runs\n", cancellationToken);
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private async Task<ImageBuild> BuildOfAsync(TestcontainersEngine engine, CancellationToken cancellationToken) => new(_tag, _folder)
    {
        Arguments = new Dictionary<string, string> { ["BASE"] = await new ImageStore(engine).EnsureAsync(LabImages.Find("bookworm"), cancellationToken), ["WORD"] = "hello" },
    };
}
