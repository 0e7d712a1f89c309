using SshLab.Containers.Images;
using SshLab.Logins;
using SshLab.Testcontainers;

namespace SshLab.Adapters.Tests.Testcontainers;

/// <summary>A host whose own kernel enforces a policy, as a container of Testcontainers.</summary>
[CancelAfter(180_000)]
public sealed class SELinuxContainerTests
{
    public static IEnumerable<string> Images => LabImages.All.Where(image => image.SELinux).Select(image => image.Name);

    [TestCaseSource(nameof(Images))]
    public async Task Programs_run_inside_the_host_and_denials_are_shown(string image, CancellationToken cancellationToken)
    {
        await using var host = new SshLabBuilder(image).WithScenario("authorized-keys-moved-from-the-home").Build();
        await host.StartAsync(cancellationToken);

        (await host.ExecAsync(["cat", "/sys/fs/selinux/enforce"], cancellationToken)).Stdout.ShouldBe("1");
        (await host.ExecAsync(["sh", "-c", "exit 7"], cancellationToken)).ExitCode.ShouldBe(7);
        (await host.ExecAsync(["cat"], "in\n"u8.ToArray(), cancellationToken)).OutputText.ShouldBe("in\n");
        using var impatient = new CancellationTokenSource(1000);
        await Should.ThrowAsync<OperationCanceledException>(() => host.ExecAsync(["sleep", "4714"], impatient.Token));
        (await host.ExecAsync(["sh", "-c", "while pgrep -x sleep > /dev/null; do :; done"], cancellationToken)).ExitCode.ShouldBe(0, "a program that was cancelled runs no longer");
        var report = await host.DiagnoseAsync(cancellationToken);
        report.Login.ShouldBe(LoginOutcome.Refused);
        report.Judgement.Findings.ShouldContain(finding => finding.Id.StartsWith("selinux-", StringComparison.Ordinal));
        (await host.DenialsAsync(cancellationToken)).ShouldContain("avc:");

        await host.FixAsync(ct: cancellationToken);
        (await LoginProbe.TryAsync(host.Target, cancellationToken)).Outcome.ShouldBe(LoginOutcome.Accepted);
    }
}
