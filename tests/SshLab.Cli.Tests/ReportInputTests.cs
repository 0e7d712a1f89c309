using System.IO.Compression;
using System.Text;
using NUnit.Framework;
using Shouldly;
using SshLab.Processes;

namespace SshLab.Cli.Tests;

/// <summary>What is given for a report may be anything; it is told apart before any login is tried, and nothing of it reaches the terminal raw.</summary>
[Parallelizable(ParallelScope.All)]
public class ReportInputTests
{
    private const string Login = "diagnose alice@127.0.0.1 -F /dev/null";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    [TestCase("", "There is no report in it")]
    [TestCase("hello\n", "There is no report in it")]
    [TestCase("SSHLAB-REPORT-BEGIN\nH4sIAAAA", "cut off")]
    [TestCase("SSHLAB-REPORT-BEGIN\nSSHLAB-REPORT-END\n", "kind that this version does not read")]
    [TestCase("SSHLAB-REPORT-BEGIN\n\u001b[2J\u001b]0;owned\u0007\nSSHLAB-REPORT-END\n", "damaged")]
    [TestCase("SSHLAB-REPORT-BEGIN\nAAAA\nSSHLAB-REPORT-END\n", "damaged")]
    public async Task What_is_no_report_is_a_usage_error_that_says_what_to_paste(string text, string said)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "report");
        await File.WriteAllTextAsync(file, text);
        ShouldBeHarmless(await Sshlab.RunAsync([.. Login.Split(' '), "--report", file])).Error.ShouldContain(said);
        ShouldBeHarmless(await Sshlab.RunAsync([.. Login.Split(' '), "--report", "-"], text)).Error.ShouldContain(said);
    }

    [Test]
    public async Task Binary_junk_is_no_report()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "junk");
        var junk = new byte[100_000];
        new Random(1).NextBytes(junk);
        await File.WriteAllBytesAsync(file, junk);
        ShouldBeHarmless(await Sshlab.RunAsync([.. Login.Split(' '), "--report", file])).Error.ShouldContain("There is no report in it");
    }

    [TestCase("/dev/zero", "more text than any report has")]
    [TestCase("/dev/null", "There is no report in it")]
    [TestCase("/", "it is a directory")]
    [TestCase("/no/such/report", "cannot be read")]
    [TestCase("/etc/hostname/x", "cannot be read")]
    public async Task What_is_no_file_is_a_usage_error(string file, string said) =>
        ShouldBeHarmless(await Sshlab.RunAsync([.. Login.Split(' '), "--report", file])).Error.ShouldContain(said);

    [Test]
    public async Task Fifty_megabytes_are_more_than_any_report_has()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "large");
        await using (var large = File.Create(file))
        {
            var line = Encoding.ASCII.GetBytes("SSHLAB-REPORT-BEGIN\n" + new string('A', 1024 * 1024 - 21) + "\n");
            for (var written = 0; written < 50; written++)
                await large.WriteAsync(line);
        }
        ShouldBeHarmless(await Sshlab.RunAsync([.. Login.Split(' '), "--report", file])).Error.ShouldContain("more text than any report has");
    }

    [Test]
    public async Task A_small_text_that_unpacks_to_very_much_is_refused()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "bomb");
        await File.WriteAllTextAsync(file, Packed(new byte[64 * 1024 * 1024]));
        ShouldBeHarmless(await Sshlab.RunAsync([.. Login.Split(' '), "--report", file])).Error.ShouldContain("unpacks to more than any server has to say");
    }

    [Test]
    public async Task A_pipe_that_nobody_writes_to_is_given_up_on()
    {
        using var folder = new TemporaryFolder();
        var pipe = Path.Combine(folder.Path, "pipe");
        (await new ProcessCommand("mkfifo", pipe).RunAsync()).OrThrow("mkfifo is needed.");
        var begun = TimeProvider.System.GetTimestamp();
        ShouldBeHarmless(await Sshlab.RunAsync([.. Login.Split(' '), "--report", pipe])).Error.ShouldContain("it is a pipe that somebody holds open");
        TimeProvider.System.GetElapsedTime(begun).ShouldBeLessThan(Patience);
    }

    [TestCase("hello \u001b[31mred")]
    [TestCase("sshlab-report 2 0123456789abcdef0123456789abcdef")]
    [TestCase("sshlab-report 1 0123456789abcdef0123456789abcdef\n\n0123456789abcdef0123456789abcdef asked-user\nali\u001b[2Jce")]
    [TestCase("sshlab-report 1 0123456789abcdef0123456789abcdef\n\n0123456789abcdef0123456789abcdef asked-user\nali\u001b[2Jce\n0123456789abcdef0123456789abcdef end\n")]
    public async Task A_report_that_says_what_no_server_says_is_refused_and_not_echoed_raw(string content)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "report");
        await File.WriteAllTextAsync(file, Packed(Encoding.UTF8.GetBytes(content)));
        ShouldBeHarmless(await Sshlab.RunAsync([.. Login.Split(' '), "-p", "1", "--report", file]));
    }

    [TestCase("--via local", "--report and --via")]
    [TestCase("--watch", "--watch")]
    [TestCase("--print-probe", "--print-probe")]
    public async Task A_report_goes_with_no_other_way_to_the_facts(string option, string said) =>
        (await Sshlab.TypedAsync($"{Login} --report /dev/null {option}")).ShouldFailInWords(ExitCode.Usage).Error.ShouldContain(said);

    [Test]
    public async Task A_usage_error_about_a_report_is_one_object_where_json_was_asked_for() =>
        (await Sshlab.TypedAsync($"{Login} --report /dev/null --json")).Json()["exitCode"]!.GetValue<int>().ShouldBe(ExitCode.Usage);

    private static ProcessResult ShouldBeHarmless(ProcessResult result)
    {
        result.ShouldFailInWords(ExitCode.Usage);
        result.Error.Where(character => char.IsControl(character) && character != '\n').ShouldBeEmpty();
        result.Error.Length.ShouldBeLessThan(2000);
        return result;
    }

    private static string Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(content);
        return $"SSHLAB-REPORT-BEGIN\n{Convert.ToBase64String(packed.ToArray())}\nSSHLAB-REPORT-END\n";
    }
}
