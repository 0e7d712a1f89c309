using SshLab.Facts;
using SshLab.Logins;
using SshLab.Repairs;
using SshLab.Setup;
using SshLab.Shells;

namespace SshLab.LabTests.Repairs;

/// <summary>Labels, setup and restarts on a host that enforces: what needs no new policy.</summary>
// One after the other: each has a guest of its own, which fills a processor.
[Parallelizable(ParallelScope.Self)]
[CancelAfter(120_000)]
public sealed class EnforcingHostTests
{
    private const string Keys = "/home/alice/.ssh/authorized_keys";
    private static readonly RestartSshd Restart = new(new SshdService(ServiceManager.InitScripts, "ssh"), "/usr/sbin/sshd");
    private const string StartedByHand = """
        kill "$(cat /run/sshd.pid)"
        while [ -e /run/sshd.pid ]; do :; done
        /usr/sbin/sshd </dev/null >/dev/null 2>&1
        while [ ! -e /run/sshd.pid ]; do :; done
        mv /run/sshd.pid /tmp/old
        """;

    private EnforcingLab _host = null!;

    [SetUp]
    public async Task Start() => _host = await EnforcingLab.StartAsync();

    [TearDown]
    public async Task Stop()
    {
        if (_host is not null)
            await _host.DisposeAsync();
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_label_is_mended_and_restored_by_root_or_by_the_owner(bool asRoot, CancellationToken cancellationToken)
    {
        await _host.OnAsync($"chcon -t user_home_t {Keys} /home/alice/.ssh", cancellationToken);
        (await _host.LogInAsync(cancellationToken)).ShouldBe(LoginOutcome.Refused);
        await using var way = await WayAsync(asRoot, cancellationToken);

        var entry = await _host.Repairer.ApplyAsync(way, await _host.PlanAsync(way, cancellationToken, new Relabel("/home/alice/.ssh", Recursive: true)), cancellationToken);

        (await _host.LogInAsync(cancellationToken)).ShouldBe(LoginOutcome.Accepted);
        (await _host.OnAsync("restorecon -RFnv /home/alice/.ssh", cancellationToken)).ShouldBe("", "nothing is left for restorecon to do");
        await _host.Repairer.UndoAsync(way, entry, cancellationToken);
        (await _host.TypeOfAsync(Keys, cancellationToken)).ShouldBe("user_home_t");
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task What_setup_creates_has_the_label_of_the_policy(bool asRoot, CancellationToken cancellationToken)
    {
        await _host.OnAsync("rm -rf /home/alice/.ssh", cancellationToken);
        await using var way = await WayAsync(asRoot, cancellationToken);

        var result = await new KeySetup(_host.Journal).RunAsync(new SetupRequest { Target = _host.Lab.Target, Way = way }, cancellationToken);

        result.Outcome.ShouldBe(SetupOutcome.Added);
        (await _host.TypeOfAsync(Keys, cancellationToken)).ShouldBe("ssh_home_t");
        (await _host.OnAsync("restorecon -RFnv /home/alice/.ssh", cancellationToken)).ShouldBe("", "nothing is left for restorecon to do");
        await _host.Repairer.UndoAsync(way, result.Journal.ShouldNotBeNull(), cancellationToken);
        (await _host.OnAsync("ls -A /home/alice | grep -c ssh || :", cancellationToken)).ShouldBe("0\n");
    }

    [Test]
    public async Task An_sshd_started_by_hand_is_replaced_by_the_service(CancellationToken cancellationToken)
    {
        await _host.OnAsync(StartedByHand, cancellationToken);
        (await _host.LogInAsync(cancellationToken)).ShouldNotBe(LoginOutcome.Accepted);

        var entry = await _host.Repairer.ApplyAsync(_host.Lab.Root, await _host.PlanAsync(_host.Lab.Root, cancellationToken, Restart), cancellationToken);

        (await _host.LogInAsync(cancellationToken)).ShouldBe(LoginOutcome.Accepted);
        (await _host.OnAsync("[ ! -e /proc/$(cat /tmp/old) ] && echo gone", cancellationToken)).ShouldBe("gone\n");
        (await _host.Repairer.UndoAsync(_host.Lab.Root, entry, cancellationToken)).Undone.ShouldNotBeNull();
        (await _host.LogInAsync(cancellationToken)).ShouldBe(LoginOutcome.Accepted);
    }

    [Test]
    public async Task A_service_that_starts_nothing_does_not_leave_the_host_without_an_sshd(CancellationToken cancellationToken)
    {
        await _host.OnAsync(StartedByHand + "\nprintf '#!/bin/sh\\n' > /etc/init.d/idle && chmod +x /etc/init.d/idle", cancellationToken);
        var plan = await _host.PlanAsync(_host.Lab.Root, cancellationToken, Restart with { Service = new SshdService(ServiceManager.InitScripts, "idle") });

        var error = await Should.ThrowAsync<RefusedToChangeException>(() => _host.Repairer.ApplyAsync(_host.Lab.Root, plan, cancellationToken));

        error.Message.ShouldContain("the service idle did not start sshd");
        error.Message.ShouldContain("It was started by hand instead");
        (await _host.OnAsync("[ \"$(cat /run/sshd.pid)\" != \"$(cat /tmp/old)\" ] && grep -c ':0016 0.*0A' /proc/net/tcp", cancellationToken)).ShouldBe("1\n");
    }

    [Test]
    public async Task An_sshd_whose_configuration_is_broken_is_left_running(CancellationToken cancellationToken)
    {
        var plan = await _host.PlanAsync(_host.Lab.Root, cancellationToken, new AllowPort(2222, "ssh_port_t"), Restart);
        await _host.OnAsync("echo Nonsense yes > /etc/ssh/sshd_config.d/broken.conf", cancellationToken);

        var error = await Should.ThrowAsync<RefusedToChangeException>(() => _host.Repairer.ApplyAsync(_host.Lab.Root, plan, cancellationToken));

        error.Message.ShouldContain("Nonsense");
        error.Message.ShouldContain("nothing was changed");
        (await _host.LogInAsync(cancellationToken)).ShouldBe(LoginOutcome.Accepted);
    }

    [Test]
    public async Task Nothing_is_touched_where_semanage_is_missing_or_nothing_can_be_written(CancellationToken cancellationToken)
    {
        var plan = await _host.PlanAsync(_host.Lab.Root, cancellationToken, new AllowPort(2222, "ssh_port_t"), new SetMode(Keys, 0, 0b000_100_000));
        await _host.OnAsync("mv /usr/sbin/semanage /usr/sbin/semanage.away", cancellationToken);
        (await Should.ThrowAsync<RefusedToChangeException>(() => _host.Repairer.ApplyAsync(_host.Lab.Root, plan, cancellationToken)))
            .Message.ShouldContain("policycoreutils-python-utils");
        await _host.OnAsync("mv /usr/sbin/semanage.away /usr/sbin/semanage; for at in /home /var/lib/selinux; do mount --bind $at $at && mount -o remount,bind,ro $at; done", cancellationToken);

        var error = await Should.ThrowAsync<RefusedToChangeException>(() => _host.Repairer.ApplyAsync(_host.Lab.Root, plan, cancellationToken));

        error.Message.ShouldContain("TCP port 2222: the policy cannot be written, not even by root");
        error.Message.ShouldContain($"{Keys}: it cannot be written, not even by root: the file system is read-only");
        (await _host.OnAsync($"stat -c %a {Keys}", cancellationToken)).ShouldBe("600\n");
    }

    private async Task<IShell> WayAsync(bool asRoot, CancellationToken cancellationToken) => asRoot
        ? _host.Lab.Root
        : await SshShell.ConnectAsync(_host.Lab.Target, "ssh", new SshPassword(_host.Lab.Password), cancellationToken);
}
