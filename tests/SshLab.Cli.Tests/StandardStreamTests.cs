using NUnit.Framework;
using Shouldly;
using SshLab.Processes;

namespace SshLab.Cli.Tests;

/// <summary>Standard streams that are closed, full, or read by somebody who goes away.</summary>
[Parallelizable(ParallelScope.All)]
public class StandardStreamTests
{
    private const int BrokenPipe = 141;

    [Test]
    public async Task Who_reads_one_line_and_goes_away_gets_it_in_quiet()
    {
        // More than any pipe holds, so that the reader is gone before the end.
        var result = await Sshlab.InShellAsync("{ sshlab lab scenarios --json; echo $? >&2; } | head -n 1");
        result.OutputText.Trim().ShouldBe("{");
        result.Error.Trim().ShouldBe($"{BrokenPipe}");
    }

    [TestCase("explain >&-", ExitCode.Done)]
    [TestCase("explain --json >&-", ExitCode.Done)]
    [TestCase("explain >&- 2>&- <&-", ExitCode.Done)]
    [TestCase("explain zzz >&- 2>&-", ExitCode.Usage)]
    [TestCase("explain zzz --json >&- 2>&-", ExitCode.Usage)]
    [TestCase("diagnose alice@127.0.0.1 -p 1 -F /dev/null >&-", ExitCode.NoWayIn)]
    [TestCase("diagnose alice@127.0.0.1 -p 1 -F /dev/null --password-stdin <&-", ExitCode.Usage)]
    [TestCase("--help >&-", ExitCode.Done)]
    public async Task A_stream_that_the_caller_closed_changes_no_exit_code(string line, int exitCode)
    {
        var result = await Sshlab.InShellAsync($"sshlab {line}");
        result.ExitCode.ShouldBe(exitCode, result.Error);
        ShouldHaveNoTrace(result);
    }

    [Test]
    public async Task An_error_reaches_the_stream_that_is_left()
    {
        (await Sshlab.InShellAsync("sshlab explain zzz >&-")).Error.ShouldContain("zzz");
        (await Sshlab.InShellAsync("sshlab explain zzz --json 2>&-")).Json()["exitCode"]!.GetValue<int>().ShouldBe(ExitCode.Usage);
    }

    [TestCase("lab scenarios > /dev/full", ExitCode.NoWayIn)]
    [TestCase("explain zzz --json > /dev/full", ExitCode.Usage)]
    [TestCase("explain zzz 2> /dev/full", ExitCode.Usage)]
    public async Task A_full_disk_is_told_once_and_in_words(string line, int exitCode)
    {
        if (!File.Exists("/dev/full"))
            Assert.Ignore("There is no /dev/full here.");
        var result = await Sshlab.InShellAsync($"sshlab {line}");
        result.ExitCode.ShouldBe(exitCode);
        ShouldHaveNoTrace(result);
    }

    [Test]
    public async Task A_program_whose_own_streams_are_files_keeps_its_place_in_them()
    {
        using var folder = new TemporaryFolder();
        await Sshlab.InShellAsync($"{{ echo first; sshlab lab images; echo last; }} > {folder.Path}/out");
        var lines = await File.ReadAllLinesAsync($"{folder.Path}/out");
        lines[0].ShouldBe("first");
        lines[^1].ShouldBe("last");
        lines.Length.ShouldBeGreaterThan(4);
    }

    private static void ShouldHaveNoTrace(ProcessResult result)
    {
        result.Error.ShouldNotContain("   at ");
        result.Error.ShouldNotContain("Exception");
    }
}
