using NUnit.Framework;
using Shouldly;
using SshLab.Processes;

namespace SshLab.Cli.Tests;

/// <summary>Setup on one fresh lab, through a password as a newcomer does it; every test brings a key of its own.</summary>
[Parallelizable(ParallelScope.Self)]
public class SetupTests
{
    private CommandLab _lab = null!;

    [OneTimeSetUp]
    public async Task Up() => _lab = await CommandLab.UpAsync("trixie");

    [OneTimeTearDown]
    public async Task Down()
    {
        // Null when the lab did not come up: that failure is the one to be read.
        if (_lab is not null)
            await _lab.DisposeAsync();
    }

    [Test]
    public async Task A_new_key_is_made_installed_by_password_and_logs_in()
    {
        using var folder = new TemporaryFolder();
        var first = await SetupAsync($"{folder.Path}/id");
        first.ExitCode.ShouldBe(ExitCode.Done, first.Error);
        first.Json()["key"]!.GetValue<string>().ShouldBe("added");
        first.Json()["login"]!.GetValue<string>().ShouldBe("accepted");
        (first.OutputText + first.Error).ShouldNotContain(_lab.Text("password"));

        var second = await SetupAsync($"{folder.Path}/id");
        second.ExitCode.ShouldBe(ExitCode.Done, second.Error);
        second.Json()["key"]!.GetValue<string>().ShouldBe("already-there");
    }

    [Test]
    public async Task A_password_can_come_from_a_file()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync($"{folder.Path}/password", _lab.Text("password") + "\n");
        var result = await Sshlab.RunAsync(["setup", .. Login($"{folder.Path}/id"), "--password-file", $"{folder.Path}/password"]);
        result.ExitCode.ShouldBe(ExitCode.Done, result.Error);
        result.OutputText.ShouldContain("the login works");
    }

    [Test]
    public async Task A_wrong_password_changes_nothing_and_says_so()
    {
        using var folder = new TemporaryFolder();
        var before = (await _lab.ExecAsync("sha256sum /home/alice/.ssh/authorized_keys")).OutputText;
        var result = await Sshlab.RunAsync(["setup", .. Login($"{folder.Path}/id"), "--password-stdin"], "wrong\n");
        result.ShouldFailInWords(ExitCode.NoWayIn);
        (await _lab.ExecAsync("sha256sum /home/alice/.ssh/authorized_keys")).OutputText.ShouldBe(before);
    }

    [Test]
    public async Task A_dry_run_installs_nothing_and_makes_no_key()
    {
        using var folder = new TemporaryFolder();
        var before = (await _lab.ExecAsync("sha256sum /home/alice/.ssh/authorized_keys")).OutputText;
        var result = await Sshlab.RunAsync(["setup", .. Login($"{folder.Path}/id"), "--via", $"lab:{_lab.Name}", "--dry-run"]);
        result.ExitCode.ShouldBe(ExitCode.Done, result.Error);
        File.Exists($"{folder.Path}/id").ShouldBeFalse();
        (await _lab.ExecAsync("sha256sum /home/alice/.ssh/authorized_keys")).OutputText.ShouldBe(before);
    }

    [Test]
    public async Task A_user_whom_the_server_does_not_know_is_named_as_the_mistake()
    {
        using var folder = new TemporaryFolder();
        List<string> words = [.. Login($"{folder.Path}/id")];
        words[0] = $"nobody-of-that-name@{_lab.Text("host")}";
        foreach (var (command, exitCode) in new[] { ("setup", ExitCode.Usage), ("diagnose", ExitCode.Blocked) })
        {
            await folder.NewKeyAsync(command);
            words[words.IndexOf("-i") + 1] = $"{folder.Path}/{command}";
            var result = await Sshlab.RunAsync([command, .. words, "--via", $"lab:{_lab.Name}"]);
            result.ExitCode.ShouldBe(exitCode, result.Error);
            (result.Error + result.OutputText).ShouldContain("no user 'nobody-of-that-name'");
        }
    }

    private Task<ProcessResult> SetupAsync(string identity) =>
        Sshlab.RunAsync(["setup", .. Login(identity), "--password-stdin", "--json"], _lab.Text("password") + "\n");

    private List<string> Login(string identity)
    {
        List<string> words = [.. _lab.Login];
        words[words.IndexOf("-i") + 1] = identity;
        return words;
    }
}
