using SshLab.Containers.Labs;
using SshLab.Containers.Scenarios;
using SshLab.Processes;
using SshLab.Shells;
using SshLab.SshNet;

namespace SshLab.Adapters.Tests.SshNet;

/// <summary>Nothing that a script has started outlives it when nobody waits for it any more, and what goes wrong says what to do.</summary>
[CancelAfter(120_000)]
public sealed class SshNetShellEndTests
{
    // One child in the background, and a shell that will not be told.
    private const string Stubborn = "trap '' TERM; sleep \"$long\" & echo begun; sleep \"$long\"; sleep \"$long\"";

    [TestCase("root", "54321")]
    [TestCase("alice", "54322")]
    public async Task Cancelling_ends_the_script_and_its_children_on_the_host(string user, string seconds, CancellationToken cancellationToken)
    {
        using var client = await Doors.ByKeyAsync(SharedLab.Lab, user, cancellationToken);
        await using var shell = new SshNetShell(client);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

        var running = shell.RunAsync(Sleeping(Stubborn, seconds), cancel.Token);
        await UntilAsync(async () => await SleepingAsync(SharedLab.Lab, seconds, cancellationToken) == 2, cancellationToken);
        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(running);
        (await SleepingAsync(SharedLab.Lab, seconds, cancellationToken)).ShouldBe(0);
        (await shell.RunAsync(new ShellScript("echo still there"), cancellationToken)).OutputText.ShouldBe("still there\n");
    }

    [TestCase("root", "54323")]
    [TestCase("alice", "54324")]
    public async Task A_script_that_takes_too_long_is_ended_and_what_it_said_is_told(string user, string seconds, CancellationToken cancellationToken)
    {
        using var client = await Doors.ByKeyAsync(SharedLab.Lab, user, cancellationToken);
        await using var shell = new SshNetShell(client);

        var failure = await Should.ThrowAsync<ToolFailedException>(shell.RunAsync(Sleeping(Stubborn, seconds) with { Timeout = TimeSpan.FromSeconds(2) }, cancellationToken));

        failure.Message.ShouldContain("did not end within 2 s and was ended. So far it had said: begun");
        (await SleepingAsync(SharedLab.Lab, seconds, cancellationToken)).ShouldBe(0);
    }

    [Test]
    public async Task Behind_a_forced_command_that_runs_what_was_asked_for_it_is_ended_too(CancellationToken cancellationToken)
    {
        await using var lab = await Lab.StartAsync(null, cancellationToken);
        await Doors.OnAsync(
            lab, "printf '#!/bin/sh\nsh -c \"$SSH_ORIGINAL_COMMAND\"\nexit $?\n' > /usr/local/bin/wrap && chmod 755 /usr/local/bin/wrap && sed -i 's|^|command=\"/usr/local/bin/wrap\" |' /home/alice/.ssh/authorized_keys",
            cancellationToken);
        using var client = await Doors.ByKeyAsync(lab, "alice", cancellationToken);
        await using var shell = new SshNetShell(client);

        await Should.ThrowAsync<ToolFailedException>(shell.RunAsync(Sleeping(Stubborn, "54327") with { Timeout = TimeSpan.FromSeconds(2) }, cancellationToken));

        (await SleepingAsync(lab, "54327", cancellationToken)).ShouldBe(0);
    }

    [Test]
    public async Task A_script_that_was_given_up_before_the_shell_answered_never_runs(CancellationToken cancellationToken)
    {
        await using var lab = await Lab.StartAsync(null, cancellationToken);
        await Doors.OnAsync(lab, "echo 'sleep 3; touch /tmp/shell-is-there' > /home/alice/.bashrc", cancellationToken);
        using var client = await Doors.ByKeyAsync(lab, "alice", cancellationToken);
        await using var shell = new SshNetShell(client);

        await Should.ThrowAsync<NoWayInException>(shell.RunAsync(new ShellScript("touch /tmp/ran") { Timeout = TimeSpan.FromSeconds(1) }, cancellationToken));
        await Task.Delay(TimeSpan.FromSeconds(4), cancellationToken);

        await Doors.OnAsync(lab, "! [ -e /tmp/ran ]", cancellationToken);
    }

    [Test]
    public async Task Where_no_second_session_is_allowed_sshd_is_asked_to_end_a_users_script(CancellationToken cancellationToken)
    {
        await using var lab = await Lab.StartAsync(null, cancellationToken);
        await Doors.OnAsync(lab, "echo 'MaxSessions 1' > /etc/ssh/sshd_config.d/10-one.conf && kill -HUP \"$(cat /run/sshd.pid)\" && sleep 0.5", cancellationToken);
        using var client = await Doors.ByKeyAsync(lab, "alice", cancellationToken);
        await using var shell = new SshNetShell(client);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

        var running = shell.RunAsync(Sleeping("sleep \"$long\"", "54325"), cancel.Token);
        await UntilAsync(async () => await SleepingAsync(lab, "54325", cancellationToken) == 1, cancellationToken);
        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(running);
        await UntilAsync(async () => await SleepingAsync(lab, "54325", cancellationToken) == 0, cancellationToken);
    }

    [Test]
    public async Task A_connection_that_breaks_says_so(CancellationToken cancellationToken)
    {
        await using var lab = await Lab.StartAsync(null, cancellationToken);
        using var client = await Doors.ByKeyAsync(lab, "alice", cancellationToken);
        await using var shell = new SshNetShell(client);

        var running = shell.RunAsync(Sleeping("sleep \"$long\"", "54326"), cancellationToken);
        await UntilAsync(async () => await SleepingAsync(lab, "54326", cancellationToken) == 1, cancellationToken);
        await Doors.OnAsync(lab, "for process in /proc/[0-9]*; do if tr '\\0' ' ' < \"$process/cmdline\" 2> /dev/null | grep -q '^sshd: alice'; then kill -KILL \"${process#/proc/}\"; fi; done", cancellationToken);

        var failure = await Should.ThrowAsync<NoWayInException>(running);
        failure.Message.ShouldContain($"The connection ssh:alice@{lab.Host}:{lab.Port} was lost while a script ran");
    }

    [Test]
    public async Task A_client_that_is_not_connected_is_no_way_in(CancellationToken cancellationToken)
    {
        var client = await Doors.ByKeyAsync(SharedLab.Lab, "alice", cancellationToken);
        await using var shell = new SshNetShell(client);
        client.Disconnect();

        (await Should.ThrowAsync<NoWayInException>(shell.RunAsync(new ShellScript("id"), cancellationToken))).Message.ShouldContain("Connect it first");
        client.Dispose();
        (await Should.ThrowAsync<NoWayInException>(shell.RunAsync(new ShellScript("id"), cancellationToken))).Message.ShouldContain("Connect it first");
    }

    [TestCase("usermod -s /usr/sbin/nologin alice", "no POSIX shell answered there (exit code 1")]
    [TestCase("sed -i 's/^/command=\"exit 9\" /' /home/alice/.ssh/authorized_keys", "no POSIX shell answered there (exit code 9")]
    [TestCase("sed -i 's/^/command=\"no-such-program\" /' /home/alice/.ssh/authorized_keys", "the host has no `sh` that could run a script")]
    public async Task A_login_that_leads_to_no_shell_is_no_way_in(string seed, string told, CancellationToken cancellationToken)
    {
        await using var lab = await Lab.StartAsync(null, cancellationToken);
        await Doors.OnAsync(lab, seed, cancellationToken);
        using var client = await Doors.ByKeyAsync(lab, "alice", cancellationToken);
        await using var shell = new SshNetShell(client);

        (await Should.ThrowAsync<NoWayInException>(shell.RunAsync(new ShellScript("id"), cancellationToken))).Message.ShouldContain(told);
    }

    [Test]
    public async Task Where_no_session_is_allowed_at_all_there_is_no_way_in(CancellationToken cancellationToken)
    {
        await using var lab = await Lab.StartAsync(new LabOptions { Scenario = ScenarioCatalogue.Find("no-sessions-for-tunnels") }, cancellationToken);
        using var client = await Doors.ByKeyAsync(lab, "alice", cancellationToken);
        await using var shell = new SshNetShell(client);

        (await Should.ThrowAsync<NoWayInException>(shell.RunAsync(new ShellScript("id"), cancellationToken))).Message.ShouldContain("(MaxSessions)");
    }

    [Test]
    public async Task A_login_that_is_kept_busy_by_a_program_of_its_own_is_no_way_in(CancellationToken cancellationToken)
    {
        await using var lab = await Lab.StartAsync(null, cancellationToken);
        await Doors.OnAsync(lab, "sed -i 's/^/command=\"sleep 60\" /' /home/alice/.ssh/authorized_keys", cancellationToken);
        using var client = await Doors.ByKeyAsync(lab, "alice", cancellationToken);
        await using var shell = new SshNetShell(client);

        var failure = await Should.ThrowAsync<NoWayInException>(shell.RunAsync(new ShellScript("id") { Timeout = TimeSpan.FromSeconds(2) }, cancellationToken));

        failure.Message.ShouldContain("gave no shell within 2 s");
    }

    [Test]
    public async Task What_is_cancelled_before_it_begins_does_not_begin(CancellationToken cancellationToken)
    {
        using var client = await Doors.ByKeyAsync(SharedLab.Lab, "alice", cancellationToken);
        await using var shell = new SshNetShell(client);

        await Should.ThrowAsync<OperationCanceledException>(shell.RunAsync(new ShellScript("touch /tmp/begun"), new CancellationToken(canceled: true)));

        await Doors.OnAsync(SharedLab.Lab, "! [ -e /tmp/begun ]", cancellationToken);
    }

    private static ShellScript Sleeping(string body, string seconds) => new(body) { Variables = new Dictionary<string, string> { ["long"] = seconds } };

    /// <summary>How many processes of the host sleep that long.</summary>
    private static async Task<int> SleepingAsync(Lab lab, string seconds, CancellationToken cancellationToken) => int.Parse(await Doors.OnAsync(
        lab, $"for process in /proc/[0-9]*; do tr '\\0' ' ' < \"$process/cmdline\" 2> /dev/null; echo; done | grep -c '^sleep {seconds} ' || :", cancellationToken));

    private static async Task UntilAsync(Func<Task<bool>> holds, CancellationToken cancellationToken)
    {
        while (!await holds())
            await Task.Delay(50, cancellationToken);
    }
}
