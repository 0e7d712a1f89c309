using System.Text.Json.Nodes;
using SshLab.Processes;

namespace SshLab.Packages.Tests;

/// <summary>The command as somebody has it who installed its package: into an empty folder, with no other package at hand.</summary>
[CancelAfter(180_000)]
public sealed class InstalledToolTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sshlab-tool-").FullName;

    [TearDown]
    public void The_folder_goes() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task The_tool_installs_from_its_package_alone_and_runs()
    {
        var sources = Path.Combine(_folder, "nuget.config");
        await File.WriteAllTextAsync(sources,
            $"<configuration><packageSources><clear /><add key=\"packed\" value=\"{Packed.Folder}\" /></packageSources></configuration>");

        await Packed.DotnetAsync([], "tool", "install", "SshLab.Cli", "--configfile", sources, "--version", Packed.Version, "--tool-path", _folder);

        (await SshlabAsync("--version")).OutputText.ShouldStartWith(Packed.Version);
        (await SshlabAsync("explain", "home-writable-by-others")).OutputText.ShouldContain("StrictModes");
        var scenarios = JsonNode.Parse((await SshlabAsync("lab", "scenarios", "--json")).OutputText).ShouldNotBeNull();
        scenarios["scenarios"].ShouldNotBeNull().AsArray().Count.ShouldBeGreaterThan(110);
    }

    private async Task<ProcessResult> SshlabAsync(params IReadOnlyList<string> words)
    {
        var result = await new ProcessCommand(Path.Combine(_folder, "sshlab"), words) { OutputLimit = 4 * 1024 * 1024 }.RunAsync(TestContext.CurrentContext.CancellationToken);
        result.ExitCode.ShouldBe(0, result.Error);
        return result;
    }
}
