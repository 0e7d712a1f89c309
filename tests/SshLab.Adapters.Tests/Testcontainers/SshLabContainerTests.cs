using System.Security.Cryptography;
using DotNet.Testcontainers.Containers;
using SshLab.Containers.Labs;
using SshLab.Containers.Scenarios;
using SshLab.Logins;
using SshLab.Processes;
using SshLab.Testcontainers;
using SshLab.Testcontainers.Engines;

namespace SshLab.Adapters.Tests.Testcontainers;

/// <summary>A host from Testcontainers, from its start to its end.</summary>
[CancelAfter(180_000)]
public sealed class SshLabContainerTests
{
    [Test]
    public async Task A_real_ssh_logs_in_with_what_the_host_says(CancellationToken cancellationToken)
    {
        await using var host = await StartAsync(new SshLabBuilder(), cancellationToken);
        host.Target.Host.ShouldBe(host.Hostname);
        HostnameOf(host).ShouldBe(host.Hostname);
        host.SshPort.ShouldBe(host.GetMappedPublicPort(LabPorts.Standard));
        var login = await new ProcessCommand(
            "ssh", "-F", "/dev/null", "-i", host.IdentityFile, "-p", $"{host.SshPort}", "-o", $"UserKnownHostsFile={host.KnownHostsFile}", "-o", "StrictHostKeyChecking=yes", "-o", "BatchMode=yes",
            $"{host.User}@{host.Hostname}", "id -un").RunAsync(cancellationToken);
        login.OutputText.ShouldBe("alice\n", login.Error);
        (await host.SshdLogAsync(cancellationToken)).ShouldContain("Accepted publickey for alice");
        (await host.DenialsAsync(cancellationToken)).ShouldBeEmpty();
        (await host.Root.RunAsync(new("id -u"), cancellationToken)).OutputText.ShouldBe("0\n");
        host.Password.Length.ShouldBe(20);
    }

    [Test]
    public async Task Several_hosts_at_once_do_not_meet(CancellationToken cancellationToken)
    {
        string[] ids = ["ssh-dir-world-writable", "home-world-writable", "authorized-keys-mode-0000"];
        var hosts = ids.Select(id => new SshLabBuilder().WithScenario(id).Build()).ToList();
        try
        {
            await Task.WhenAll(hosts.Select(host => host.StartAsync(cancellationToken)));
            hosts.Select(host => host.SshPort).ShouldBeUnique();
            hosts.Select(host => host.IdentityFile).ShouldBeUnique();
            hosts.Select(host => host.ScenarioId).ShouldBe(ids);
            var reports = await Task.WhenAll(hosts.Select(host => host.DiagnoseAsync(cancellationToken)));
            reports.ShouldAllBe(report => report.Login == LoginOutcome.Refused);
            for (var i = 0; i < ids.Length; i++)
                reports[i].Judgement.Findings.Select(finding => finding.Id).ShouldContain(ScenarioCatalogue.Get(ids[i]).Expect(hosts[i].LabImage).Findings[0]);
        }
        finally
        {
            await Task.WhenAll(hosts.Select(host => host.DisposeAsync().AsTask()));
        }
    }

    [Test]
    public async Task A_program_has_its_exit_code_and_its_bytes(CancellationToken cancellationToken)
    {
        await using var host = await StartAsync(new SshLabBuilder(), cancellationToken);
        var bytes = RandomNumberGenerator.GetBytes(100_000);
        var echoed = await host.ExecAsync(["sh", "-c", "cat; echo on the other >&2; exit 7"], bytes, cancellationToken);
        (echoed.ExitCode, echoed.Error).ShouldBe((7, "on the other\n"));
        echoed.Output.ToArray().ShouldBe(bytes);
        var result = await AsAnyAsync(host, ["sh", "-c", "id -u; echo oops >&2; exit 3"], cancellationToken);
        (result.Stdout, result.Stderr, result.ExitCode).ShouldBe(("0\n", "oops\n", 3));
    }

    [Test]
    public async Task A_host_is_mended_and_the_repair_taken_back(CancellationToken cancellationToken)
    {
        await using var host = await StartAsync(new SshLabBuilder().WithScenario("user-denied-and-ssh-dir-world-writable"), cancellationToken);
        var repair = await host.FixAsync(ct: cancellationToken);
        (await host.ExecAsync(["stat", "-c", "%a", "/home/alice/.ssh"], cancellationToken)).Stdout.ShouldBe("775\n");
        (await host.DiagnoseAsync(cancellationToken)).Judgement.Findings.ShouldContain(finding => finding.Id == "user-denied", "somebody decided that");
        await host.UndoAsync(repair, cancellationToken);
        (await host.ExecAsync(["stat", "-c", "%a", "/home/alice/.ssh"], cancellationToken)).Stdout.ShouldBe("777\n");
    }

    [Test]
    public async Task A_running_host_is_broken_later(CancellationToken cancellationToken)
    {
        await using var host = await StartAsync(new SshLabBuilder(), cancellationToken);
        (await LoginProbe.TryAsync(host.Target, cancellationToken)).Outcome.ShouldBe(LoginOutcome.Accepted);
        await host.BreakAsync(ScenarioCatalogue.Get("home-world-writable"), cancellationToken);
        (await LoginProbe.TryAsync(host.Target, cancellationToken)).Outcome.ShouldBe(LoginOutcome.Refused);
    }

    [Test]
    public async Task Each_start_makes_a_new_host(CancellationToken cancellationToken)
    {
        await using var host = await StartAsync(new SshLabBuilder().WithScenario("home-world-writable"), cancellationToken);
        var (name, key) = (host.Name, host.IdentityFile);
        await host.StartAsync(cancellationToken);
        host.Name.ShouldBe(name, "it runs already");
        await host.StopAsync(cancellationToken);
        host.State.ShouldBe(TestcontainersStates.Exited);
        await host.StartAsync(cancellationToken);
        host.Name.ShouldNotBe(name);
        File.Exists(key).ShouldBeFalse();
        (await LoginProbe.TryAsync(host.Target, cancellationToken)).Outcome.ShouldBe(LoginOutcome.Refused);
        (await Containers.OfNameAsync(name, cancellationToken)).ShouldBeEmpty();
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Disposing_a_host_leaves_neither_container_nor_keys(bool isStopped, CancellationToken cancellationToken)
    {
        // Without its reaper Testcontainers would only stop the container, whatever is asked here.
        var host = await StartAsync(new SshLabBuilder().WithCleanUp(false), cancellationToken);
        var (name, key) = (host.Name, host.IdentityFile);
        if (isStopped)
            await host.StopAsync(cancellationToken);
        await host.DisposeAsync();
        await host.DisposeAsync();
        (await Containers.OfNameAsync(name, cancellationToken)).ShouldBeEmpty();
        Directory.Exists(Path.GetDirectoryName(key)).ShouldBeFalse();
    }

    [Test]
    public async Task No_reaper_is_started(CancellationToken cancellationToken)
    {
        await using var host = await StartAsync(new SshLabBuilder(), cancellationToken);
        using var engine = await TestcontainersEngine.ConnectAsync(cancellationToken);
        (await engine.ListAsync("org.testcontainers.ryuk", cancellationToken)).ShouldBeEmpty();
        ResourceReaper.IsUnavailable.ShouldBeTrue();
    }

    // As those see it who know no more than Testcontainers.
    private static Task<ExecResult> AsAnyAsync<T>(T container, IList<string> command, CancellationToken cancellationToken)
        where T : IContainer => container.ExecAsync(command, cancellationToken);

    private static string HostnameOf<T>(T container)
        where T : IContainer => container.Hostname;

    private static async Task<SshLabContainer> StartAsync(SshLabBuilder builder, CancellationToken cancellationToken)
    {
        var host = builder.Build();
        await host.StartAsync(cancellationToken);
        return host;
    }
}
