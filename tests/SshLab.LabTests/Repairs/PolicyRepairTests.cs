using SshLab.Facts;
using SshLab.Logins;
using SshLab.Repairs;
using SshLab.Shells;

namespace SshLab.LabTests.Repairs;

/// <summary>Settings of a real policy, made and taken back. Each of them costs the host some ten seconds, so the tests are few.</summary>
// One after the other: each has a guest of its own, which fills a processor.
[Parallelizable(ParallelScope.Self)]
[CancelAfter(300_000)]
public sealed class PolicyRepairTests
{
    private const string Settings = """
        cd /etc/selinux/default/contexts/files
        cat file_contexts.local file_contexts.subs /var/lib/selinux/default/active/ports.local 2>/dev/null | grep -v -e '^#' -e '^$'
        cut -c 1 /sys/fs/selinux/booleans/use_nfs_home_dirs
        """;

    private static readonly RestartSshd Restart = new(new SshdService(ServiceManager.InitScripts, "ssh"), "/usr/sbin/sshd");

    [Test]
    public async Task A_file_context_a_boolean_a_port_and_a_restart_are_made_over_ssh_and_taken_back(CancellationToken cancellationToken)
    {
        await using var host = await EnforcingLab.StartAsync();
        await host.OnAsync("""
            mkdir -m 755 /srv/keys && cp /home/alice/.ssh/authorized_keys /srv/keys/alice && chown alice:alice /srv/keys/alice && mv /home/alice/.ssh/authorized_keys /tmp/key
            install -m 700 -d /root/.ssh && cat /tmp/key > /root/.ssh/authorized_keys && restorecon -R /root/.ssh
            printf 'Port 22\nPort 2222\nMatch User alice\nAuthorizedKeysFile /srv/keys/%%u\n' > /etc/ssh/sshd_config.d/moved.conf
            """, cancellationToken);
        (await host.LogInAsync(cancellationToken)).ShouldBe(LoginOutcome.Refused);
        await using var way = await SshShell.ConnectAsync(host.Lab.Target with { User = "root" }, "ssh:root@host", password: null, cancellationToken);
        var plan = await host.PlanAsync(way, cancellationToken,
            Restart, new Relabel("/srv/keys", Recursive: true), new AllowPort(2222, "ssh_port_t"), new AddFileContext("/srv/keys", "ssh_home_t", WithContents: true),
            new SetBoolean("use_nfs_home_dirs", true));
        plan.Steps.Select(step => step.Command).ShouldBe([
            "setsebool -P use_nfs_home_dirs 1", "semanage fcontext -a -t ssh_home_t '/srv/keys(/.*)?'", "semanage port -a -t ssh_port_t -p tcp 2222",
            "restorecon -Fv /srv/keys", "restorecon -Fv /srv/keys/alice", "/etc/init.d/ssh restart"]);

        var entry = await host.Repairer.ApplyAsync(way, plan, cancellationToken);

        (await host.OnAsync(Settings, cancellationToken)).Split('\n').ShouldContain("portcon tcp 2222 system_u:object_r:ssh_port_t:s0");
        (await host.OnAsync(Settings, cancellationToken)).ShouldEndWith("1\n");
        (await host.TypeOfAsync("/srv/keys/alice", cancellationToken)).ShouldBe("ssh_home_t");
        (await host.LogInAsync(cancellationToken)).ShouldBe(LoginOutcome.Accepted);
        (await host.OnAsync("cat /proc/net/tcp /proc/net/tcp6", cancellationToken)).ShouldContain(":08AE 0");
        var sshd = await host.OnAsync("cat /run/sshd.pid; tr -d '\\000' < /proc/$(cat /run/sshd.pid)/attr/current; echo; grep -e SigIgn -e Umask /proc/$(cat /run/sshd.pid)/status", cancellationToken);
        sshd.ShouldContain("system_u:system_r:sshd_t:s0", Case.Sensitive, "as init starts it");
        (await host.OnAsync("grep -h 'denied.*sshd_t' /var/log/audit/audit.log | grep -c tclass=fd || :", cancellationToken)).ShouldBe("0\n", "it inherits no stream that it may not use");
        sshd.ShouldContain("SigIgn:\t0000000000001000", Case.Sensitive, "it ignores nothing but SIGPIPE, as any sshd: its sessions would inherit more");
        sshd.ShouldContain("Umask:\t0022");
        await host.Repairer.UndoAsync(way, entry, cancellationToken);

        (await host.OnAsync(Settings, cancellationToken)).ShouldBe("0\n");
        (await host.TypeOfAsync("/srv/keys/alice", cancellationToken)).ShouldNotBe("ssh_home_t");
        (await host.OnAsync("cat /run/sshd.pid", cancellationToken)).ShouldBe(sshd.Split('\n')[0] + "\n", "an undo never stops an sshd that runs");
        (await host.LogInAsync(cancellationToken)).ShouldBe(LoginOutcome.Refused);
    }

    [Test]
    public async Task An_equivalence_gives_a_moved_home_its_labels_and_a_failing_restart_takes_all_of_it_back(CancellationToken cancellationToken)
    {
        await using var host = await EnforcingLab.StartAsync();
        await host.OnAsync("mkdir /data && cp -a /home/alice /data/ && usermod -d /data/alice alice && restorecon -RF /data; printf '#!/bin/sh\\nexit 7\\n' > /etc/init.d/broken; chmod +x /etc/init.d/broken", cancellationToken);
        (await host.LogInAsync(cancellationToken)).ShouldBe(LoginOutcome.Refused);
        Change[] changes = [new EquateFileContext("/data", "/home"), .. new[] { "/data", "/data/alice", "/data/alice/.ssh", "/data/alice/.ssh/authorized_keys" }.Select(path => new Relabel(path))];
        var broken = Restart with { Service = new(ServiceManager.InitScripts, "broken") };
        var sshd = await host.OnAsync("cat /run/sshd.pid", cancellationToken);

        var failing = await host.PlanAsync(host.Lab.Root, cancellationToken, [.. changes, broken]);
        var error = await Should.ThrowAsync<RefusedToChangeException>(() => host.Repairer.ApplyAsync(host.Lab.Root, failing, cancellationToken));

        error.Message.ShouldContain("ended with code 7");
        error.Message.ShouldContain("taken back");
        (await host.OnAsync(Settings, cancellationToken)).ShouldBe("0\n");
        (await host.TypeOfAsync("/data/alice/.ssh/authorized_keys", cancellationToken)).ShouldBe("default_t");
        (await host.OnAsync("cat /run/sshd.pid", cancellationToken)).ShouldBe(sshd);

        var entry = await host.Repairer.ApplyAsync(host.Lab.Root, await host.PlanAsync(host.Lab.Root, cancellationToken, changes), cancellationToken);
        (await host.LogInAsync(cancellationToken)).ShouldBe(LoginOutcome.Accepted);
        host.Journal.All()[0].Steps.OfType<PathStep>().Last().After.Context.ShouldNotBeNull().ShouldContain("ssh_home_t");
        await host.Repairer.UndoAsync(host.Lab.Root, entry, cancellationToken);
        (await host.OnAsync(Settings, cancellationToken)).ShouldBe("0\n");
        (await host.TypeOfAsync("/data/alice/.ssh/authorized_keys", cancellationToken)).ShouldBe("default_t");
        (await host.LogInAsync(cancellationToken)).ShouldBe(LoginOutcome.Refused);
    }
}
