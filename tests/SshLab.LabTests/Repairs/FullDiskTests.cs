using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Facts.Probes;
using SshLab.Logins;
using SshLab.Repairs;
using SshLab.Setup;

namespace SshLab.LabTests.Repairs;

/// <summary>A home of 16 KiB without room, then one that nobody may write to: nothing is written, nothing is lost, and it is said why.</summary>
[CancelAfter(300_000)]
public sealed class FullDiskTests
{
    private const string Keys = "/home/alice/.ssh/authorized_keys";

    private const string Mount = """
        mv /home/alice /root/alice && mkdir /home/alice
        mount -t tmpfs -o size=16k,mode=755 tmpfs /home/alice && chown alice:alice /home/alice
        cp -a /root/alice/.ssh /home/alice/
        restorecon -RF /home/alice
        sed -i 's/^ssh-ed25519 //' /home/alice/.ssh/authorized_keys && chmod 666 /home/alice/.ssh/authorized_keys
        dd if=/dev/zero of=/home/alice/core bs=4096 2>/dev/null || :
        """;

    private const string State = $"sha256sum {Keys}; stat -c '%a %U:%G %C' {Keys}; ls -A /home/alice/.ssh";

    [Test]
    public async Task A_repair_or_a_setup_leaves_everything_as_it_was_and_names_the_file_system(CancellationToken cancellationToken)
    {
        await using var host = await EnforcingLab.StartAsync();
        await host.OnAsync(Mount, cancellationToken);
        var before = await host.OnAsync(State, cancellationToken);
        var report = await Diagnoser.DiagnoseAsync(host.Lab.Target, host.Lab.Root, cancellationToken);
        report.Judgement.Findings.Where(finding => finding.Severity == Severity.Blocker).Select(finding => finding.Id).ShouldBe(["authorized-keys-writable-by-others", "key-type-missing"], ignoreOrder: true);

        var full = await Should.ThrowAsync<RefusedToChangeException>(() => host.Repairer.ApplyAsync(host.Lab.Root, RepairPlan.From(report, new HashSet<string>()), cancellationToken));

        full.Message.ShouldContain("the file system at /home/alice has 0 KiB left of 16; make room there");
        full.Message.ShouldContain("nothing is changed");
        (await host.OnAsync(State, cancellationToken)).ShouldBe(before, "the mode that was mended first is taken back, and the old file stands");
        var setup = await Should.ThrowAsync<RefusedToChangeException>(() => new KeySetup(host.Journal).RunAsync(new SetupRequest { Target = host.Lab.Target, Way = host.Lab.Root }, cancellationToken));
        setup.Message.ShouldContain("the file system at /home/alice has 0 KiB left");
        (await host.OnAsync(State, cancellationToken)).ShouldBe(before);

        await host.OnAsync("mount -o remount,ro /home/alice", cancellationToken);
        var frozen = await Diagnoser.DiagnoseAsync(host.Lab.Target, host.Lab.Root, cancellationToken);
        var plan = RepairPlan.From(frozen, new HashSet<string>());
        plan.IsEmpty.ShouldBeTrue();
        plan.Findings.Where(planned => planned.Finding.Severity == Severity.Blocker).ShouldAllBe(planned => planned.Decision == RepairDecision.Environment && planned.Reason.Contains("mount -o remount,rw /home/alice"));
        var refused = await Should.ThrowAsync<RefusedToChangeException>(() => new KeySetup(host.Journal).RunAsync(new SetupRequest { Target = host.Lab.Target, Way = host.Lab.Root }, cancellationToken));
        refused.Message.ShouldContain("mounted read-only (/home/alice: tmpfs, ro");
        (await host.OnAsync(State, cancellationToken)).ShouldBe(before);

        await host.OnAsync("mount -o remount,rw /home/alice && rm /home/alice/core", cancellationToken);
        var writable = await Diagnoser.DiagnoseAsync(host.Lab.Target, host.Lab.Root, cancellationToken);
        await host.Repairer.ApplyAsync(host.Lab.Root, RepairPlan.From(writable, new HashSet<string>()), cancellationToken);
        (await host.LogInAsync(cancellationToken)).ShouldBe(LoginOutcome.Accepted);
    }
}
