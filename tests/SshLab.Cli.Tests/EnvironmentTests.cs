using NUnit.Framework;
using Shouldly;

namespace SshLab.Cli.Tests;

/// <summary>Surroundings that lack what most have: each command works, or says what is missing.</summary>
[Parallelizable(ParallelScope.All)]
public class EnvironmentTests
{
    private const string Nobody = "diagnose alice@127.0.0.1 -p 1 -F /dev/null";

    [TestCase("HOME", null)]
    [TestCase("HOME", "")]
    [TestCase("HOME", "/nonexistent")]
    [TestCase("HOME", "relative")]
    [TestCase("USER", null)]
    [TestCase("LOGNAME", null)]
    [TestCase("TMPDIR", "/nonexistent")]
    [TestCase("XDG_STATE_HOME", "relative")]
    [TestCase("LC_ALL", "tr_TR.UTF-8")]
    [TestCase("LANG", "xx_YY")]
    [TestCase("COLUMNS", "1")]
    [TestCase("TERM", "dumb")]
    [TestCase("SSH_AUTH_SOCK", "/nonexistent")]
    public async Task A_diagnosis_does_without(string variable, string? value)
    {
        var result = await Sshlab.RunAsync([.. Nobody.Split(' '), "--json"], environment: new Dictionary<string, string?> { [variable] = value });
        result.ExitCode.ShouldBe(ExitCode.NoWayIn, result.Error);
        result.Json()["login"]!.GetValue<string>().ShouldBe("unreachable");
    }

    [TestCase("lab list", "/nonexistent")]
    [TestCase("lab list", "relative")]
    [TestCase("undo alice@127.0.0.1 -F /dev/null", "/nonexistent")]
    public async Task Without_a_home_directory_nothing_is_kept_anywhere_else(string line, string home)
    {
        var result = await Sshlab.RunAsync(line.Split(' '), environment: new Dictionary<string, string?> { ["HOME"] = home, ["XDG_STATE_HOME"] = null });
        result.ShouldFailInWords(ExitCode.NoWayIn).Error.ShouldContain("XDG_STATE_HOME");
        Directory.Exists(home).ShouldBeFalse();
    }

    [Test]
    public async Task Without_ssh_the_message_says_what_to_install() =>
        (await Sshlab.RunAsync(Nobody.Split(' '), environment: new Dictionary<string, string?> { ["PATH"] = "/nonexistent" }))
            .ShouldFailInWords(ExitCode.NoWayIn).Error.ShouldContain("`ssh` cannot be started: it is not on the PATH");

    [Test]
    public async Task Without_ssh_keygen_no_private_key_is_called_damaged()
    {
        using var folder = new TemporaryFolder();
        await folder.NewKeyAsync("key");
        File.Delete($"{folder.Path}/key.pub");
        var linked = await Sshlab.InShellAsync($"mkdir {folder.Path}/bin; for tool in ssh ssh-add sh cat cut id stat readlink getent; do ln -s \"$(command -v $tool)\" {folder.Path}/bin/$tool; done");
        linked.ExitCode.ShouldBe(0, linked.Error);
        var result = await Sshlab.RunAsync([.. Nobody.Split(' '), "-i", $"{folder.Path}/key"], environment: new Dictionary<string, string?> { ["PATH"] = $"{folder.Path}/bin" });
        result.ShouldFailInWords(ExitCode.NoWayIn).Error.ShouldContain("`ssh-keygen`");
    }
}
