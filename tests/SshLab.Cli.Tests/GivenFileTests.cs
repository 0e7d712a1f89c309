using NUnit.Framework;
using Shouldly;
using SshLab.Processes;

namespace SshLab.Cli.Tests;

/// <summary>Files that the command line names and that are no files, or have no end: a message at once, and no wait.</summary>
[Parallelizable(ParallelScope.All)]
public class GivenFileTests
{
    private const string Login = "diagnose alice@127.0.0.1 -p 1";

    [TestCase("-F /dev/zero", "no regular file")]
    [TestCase("-F {0}/fifo", "no regular file")]
    [TestCase("-F {0}", "it is a directory")]
    [TestCase("-F {0}/huge", "no ssh_config is that long")]
    [TestCase("-F /dev/null -i /dev/zero", "no regular file")]
    [TestCase("-F /dev/null -i {0}/fifo", "no regular file")]
    [TestCase("-F /dev/null -i {0}/huge", "no private key is that long")]
    [TestCase("-F /dev/null --password-file /dev/zero", "no line break")]
    [TestCase("-F /dev/null --password-file {0}", "it is a directory")]
    [TestCase("-F /dev/null --password-file {0}/huge", "no line break")]
    [TestCase("-F /dev/null --report /dev/zero", "more text than any report")]
    [TestCase("-F /dev/null --report {0}", "it is a directory")]
    public async Task What_is_no_file_or_has_no_end_is_a_usage_error(string words, string why)
    {
        using var folder = new TemporaryFolder();
        (await new ProcessCommand("mkfifo", $"{folder.Path}/fifo").RunAsync()).OrThrow("mkfifo is needed.");
        await using (var huge = File.Create($"{folder.Path}/huge"))
            huge.SetLength(1L << 30);
        var result = await Sshlab.TypedAsync($"{Login} {words.Replace("{0}", folder.Path, StringComparison.Ordinal)}");
        result.ShouldFailInWords(ExitCode.Usage).Error.ShouldContain(why);
    }

    [Test]
    public async Task A_private_key_that_is_a_link_to_itself_is_a_finding()
    {
        using var folder = new TemporaryFolder();
        File.CreateSymbolicLink($"{folder.Path}/loop", "loop");
        var result = await Sshlab.TypedAsync($"{Login} -F /dev/null -i {folder.Path}/loop --json");
        result.OutputText.ShouldContain("\"id\": \"identity-not-readable\"");
        result.OutputText.ShouldContain("leads to itself");
    }

    [Test]
    public async Task Endless_input_in_place_of_a_password_is_a_usage_error() =>
        (await Sshlab.InShellAsync($"sshlab {Login} -F /dev/null --password-stdin < /dev/zero")).ShouldFailInWords(ExitCode.Usage).Error.ShouldContain("no line break");

    [Test]
    public async Task A_password_may_come_from_a_pipe()
    {
        using var folder = new TemporaryFolder();
        var result = await Sshlab.InShellAsync($"mkfifo {folder.Path}/pipe; printf 'secret\\nmore\\n' > {folder.Path}/pipe & sshlab {Login} -F /dev/null --via ssh --password-file {folder.Path}/pipe");
        result.ExitCode.ShouldBe(ExitCode.NoWayIn);
        result.Error.ShouldContain("with the password");
        result.Error.ShouldNotContain("secret");
    }
}
