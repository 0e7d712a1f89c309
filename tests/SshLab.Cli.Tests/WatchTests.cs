using NUnit.Framework;
using Shouldly;
using SshLab.Processes;

namespace SshLab.Cli.Tests;

/// <summary><c>diagnose --watch</c> as it is typed: what it says, when it says no, and what it leaves behind: nothing.</summary>
[Parallelizable(ParallelScope.All)]
public class WatchTests
{
    [Test]
    public async Task A_watched_diagnosis_shows_the_line_of_sshds_log_that_gives_the_reason()
    {
        await using var lab = await QuietLab.UpAsync();
        var shown = await lab.RunAsync("diagnose", "--watch");
        shown.ExitCode.ShouldBe(ExitCode.Blocked, shown.Error);
        shown.OutputText.ShouldContain("the lines that give a reason");
        shown.OutputText.ShouldContain("bad key options: unknown key option");
        (await QuietLab.StateAsync(lab)).ShouldContain("no watch is left");
    }

    [Test]
    public async Task The_json_form_holds_the_log_and_how_it_was_had()
    {
        await using var lab = await QuietLab.UpAsync();
        var before = await QuietLab.StateAsync(lab);
        var log = (await lab.RunAsync("diagnose", "--watch", "--json")).Json()["serverLog"]!;
        log["raised"]!.GetValue<string>().ShouldBe("drop-in");
        log["source"]!.GetValue<string>().ShouldBe("/var/log/sshd.log");
        log["reasons"]!.AsArray().ShouldContain(reason => reason!.GetValue<string>().Contains("bad key options"));
        (await QuietLab.StateAsync(lab)).ShouldBe(before);
    }

    [TestCase("mv /etc/ssh/sshd_config.d/00-lab.conf /root/; cat /root/00-lab.conf /etc/ssh/sshd_config > /root/whole; sed '/^Include/d' /root/whole > /etc/ssh/sshd_config; rm -r /etc/ssh/sshd_config.d; read_again", "main-file")]
    [TestCase("rm /run/sshd.pid", "second-sshd")]
    [TestCase("echo 'PidFile none' > /etc/ssh/sshd_config.d/10-pid.conf; read_again", "second-sshd")]
    public async Task Where_a_drop_in_does_nothing_sshd_is_had_to_log_by_other_means(string prepared, string raised)
    {
        await using var lab = await QuietLab.UpAsync(prepared);
        var before = await QuietLab.StateAsync(lab);
        var result = await lab.RunAsync("diagnose", "--watch", "--json");
        var log = result.Json()["serverLog"].ShouldNotBeNull(result.OutputText + result.Error);
        log["raised"]!.GetValue<string>().ShouldBe(raised);
        log["reasons"]!.AsArray().ShouldContain(reason => reason!.GetValue<string>().Contains("bad key options"));
        (await QuietLab.StateAsync(lab)).ShouldBe(before);
    }

    [TestCase("printf 'Match LocalPort 22\\n    X11Forwarding no\\n' > /etc/ssh/sshd_config.d/90-port.conf; touch -d '+1 minute' /etc/ssh/sshd_config.d/90-port.conf", "Match LocalPort")]
    [TestCase("echo 'NoSuchKeyword yes' > /etc/ssh/sshd_config.d/90-broken.conf", "does not accept its configuration")]
    [TestCase("mkdir /run/sshlab-watch", "another watch is under way")]
    [TestCase("touch /etc/ssh/sshd_config.d/00-sshlab-watch.conf -d '-1 minute'; read_again", "exists already")]
    public async Task Where_sshd_cannot_be_watched_without_harm_it_is_not(string prepared, string said)
    {
        await using var lab = await QuietLab.UpAsync(prepared);
        var before = await QuietLab.StateAsync(lab);
        (await lab.RunAsync("diagnose", "--watch")).ShouldFailInWords(ExitCode.RefusedToChange).Error.ShouldContain(said);
        (await QuietLab.StateAsync(lab)).ShouldBe(before);
    }

    [Test]
    public async Task A_way_in_that_is_not_roots_is_not_enough()
    {
        await using var lab = await QuietLab.UpAsync();
        var before = await QuietLab.StateAsync(lab);
        (await Sshlab.RunAsync(["diagnose", .. lab.Login, "--via", "ssh", "--watch", "--password-stdin"], lab.Text("password") + "\n"))
            .ShouldFailInWords(ExitCode.RefusedToChange).Error.ShouldContain("it takes root");
        (await QuietLab.StateAsync(lab)).ShouldBe(before);
    }

    [Test]
    public async Task Without_a_way_in_the_ways_are_named() =>
        (await Sshlab.TypedAsync("diagnose alice@127.0.0.1 -F /dev/null --watch")).ShouldFailInWords(ExitCode.Usage).Error.ShouldContain("--via");

    [Test]
    public async Task Watching_and_printing_the_script_do_not_go_together() =>
        (await Sshlab.TypedAsync("diagnose alice@127.0.0.1 -F /dev/null --watch --print-probe")).ShouldFailInWords(ExitCode.Usage).Error.ShouldContain("--print-probe");
}
