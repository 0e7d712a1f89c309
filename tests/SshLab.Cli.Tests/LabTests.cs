using System.Security.Cryptography;
using NUnit.Framework;
using Shouldly;
using SshLab.Processes;

namespace SshLab.Cli.Tests;

/// <summary>The lab commands, on one healthy lab.</summary>
public class LabTests
{
    private CommandLab _lab = null!;

    [OneTimeSetUp]
    public async Task Up() => _lab = await CommandLab.UpAsync();

    [OneTimeTearDown]
    public async Task Down()
    {
        // Null when the lab did not come up: that failure is the one to be read.
        if (_lab is not null)
            await _lab.DisposeAsync();
    }

    [Test]
    public void What_is_up_is_told_as_the_contract_says() =>
        _lab.Up.Select(property => property.Key).ShouldBe(["name", "image", "container", "host", "port", "user", "password", "identityFile", "knownHostsFile", "scenario"]);

    [Test]
    public async Task A_lab_is_listed()
    {
        (await Sshlab.TypedAsync("lab list")).OutputText.ShouldContain(_lab.Name);
        (await Sshlab.TypedAsync("lab list --json")).Json()["labs"]!.AsArray().ShouldContain(lab => lab!["name"]!.GetValue<string>() == _lab.Name);
    }

    [Test]
    public async Task The_printed_details_log_in()
    {
        var words = _lab.Login.Skip(1).Append(_lab.Login[0]).Append("id -un").ToList();
        var login = await new ProcessCommand("ssh", words).RunAsync();
        login.OutputText.Trim().ShouldBe("alice", login.Error);
    }

    [Test]
    public async Task Ssh_into_a_lab_runs_a_command_with_its_own_exit_code()
    {
        var result = await Sshlab.RunAsync(["lab", "ssh", _lab.Name, "--", "id -un; exit 7"]);
        result.OutputText.Trim().ShouldBe("alice");
        result.ExitCode.ShouldBe(7);
    }

    [Test]
    public async Task Exec_keeps_the_streams_and_the_exit_code_apart()
    {
        var result = await _lab.ExecAsync("echo out; echo err >&2; exit 42");
        (result.OutputText, result.Error, result.ExitCode).ShouldBe(("out\n", "err\n", 42));
    }

    [Test]
    public async Task Exec_keeps_words_with_blanks_and_quotes_apart()
    {
        var result = await Sshlab.RunAsync(["lab", "exec", _lab.Name, "--", "printf", "<%s>", "two words", "a'b\"c", "$HOME", "-n", "--", "*"]);
        result.OutputText.ShouldBe("<two words><a'b\"c><$HOME><-n><--><*>");
    }

    [Test]
    public async Task Exec_passes_bytes_through_both_ways()
    {
        var bytes = RandomNumberGenerator.GetBytes(3 * 1024 * 1024);
        var result = await new ProcessCommand(Path.Combine(AppContext.BaseDirectory, "SshLab.Cli"), "lab", "exec", _lab.Name, "--", "cat") { Input = bytes }.RunAsync();
        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.Span.SequenceEqual(bytes).ShouldBeTrue();
    }

    [Test]
    public async Task Exec_of_a_program_that_is_not_there_fails_as_a_shell_would() =>
        (await Sshlab.RunAsync(["lab", "exec", _lab.Name, "--", "no-such-program"])).ExitCode.ShouldBeInRange(126, 127);

    [Test]
    public async Task Logs_are_those_of_sshd()
    {
        await Sshlab.RunAsync(["lab", "ssh", _lab.Name, "--", "true"]);
        (await Sshlab.RunAsync(["lab", "logs", _lab.Name])).OutputText.ShouldContain("Accepted publickey for alice");
    }

    [Test]
    public async Task A_healthy_lab_checks_out()
    {
        var check = await Sshlab.RunAsync(["lab", "check", _lab.Name, "--json"]);
        check.ExitCode.ShouldBe(ExitCode.Done, check.Error);
        check.Json()["asExpected"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Test]
    public async Task A_program_ends_when_nobody_reads_it_any_more()
    {
        var sshlab = Path.Combine(AppContext.BaseDirectory, "SshLab.Cli");
        var result = await new ProcessCommand("sh", "-c", "{ \"$0\" lab exec \"$1\" -- yes; echo \"exit $?\" >&2; } | head -n 2", sshlab, _lab.Name) { Timeout = TimeSpan.FromSeconds(60) }.RunAsync();
        result.OutputText.ShouldBe("y\ny\n");
        result.Error.Trim().ShouldBe("exit 141");
    }

    [TestCase("exec", "--", "true")]
    [TestCase("logs")]
    [TestCase("check")]
    [TestCase("ssh")]
    [TestCase("down")]
    public async Task A_lab_that_does_not_exist_is_a_usage_error_that_lists_those_that_do(string command, params string[] words) =>
        (await Sshlab.RunAsync(["lab", command, "no-such-lab", .. words])).ShouldFailInWords(ExitCode.Usage).Error.ShouldContain(_lab.Name);

    [Test]
    public async Task Prune_leaves_a_lab_that_is_up()
    {
        (await Sshlab.TypedAsync("lab prune")).ExitCode.ShouldBe(ExitCode.Done);
        (await _lab.ExecAsync("echo here")).OutputText.ShouldBe("here\n");
    }

    [Test]
    public async Task Down_wants_to_know_which() =>
        (await Sshlab.TypedAsync("lab down")).ShouldFailInWords(ExitCode.Usage).Error.ShouldContain("--all");
}
