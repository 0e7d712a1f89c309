using SshLab.Containers.Images;
using SshLab.Containers.Labs;
using SshLab.Containers.Scenarios;
using SshLab.Diagnosis;
using SshLab.LabTests.Scenarios;
using SshLab.Shells;

namespace SshLab.LabTests.Watching;

/// <summary>At the default log level sshd says nothing of most refusals; watched, it does, and afterwards the host is as it was.</summary>
public sealed class LogWatchTests
{
    // Labs log everything; a real host logs what INFO lets through.
    private const string Quiet = """
        sed -i 's/^LogLevel .*/LogLevel INFO/' /etc/ssh/sshd_config.d/00-lab.conf
        : > /var/log/sshd.log
        """;

    /// <summary>sshd passes over the key, and says so only to who asks; on every image.</summary>
    private const string UnknownOption = """
        keys=$(sed 's/^/no-such-option /' /home/alice/.ssh/authorized_keys)
        printf '%s\n' "$keys" > /home/alice/.ssh/authorized_keys
        """;

    private const string Running = """
        pid=$(cat /run/sshd.pid)
        tr '\0' ' ' < "/proc/$pid/cmdline" | sed 's/[0-9]* of .*//'
        ls /run/sshlab-watch 2>&1 | sed 's/.*No such file.*/no watch is left/'
        """;

    private const string WhenRead = """
        stat -c '%i %y' /run/sshd.pid
        for process in /proc/[0-9]*; do
            name=
            { read -r name < "$process/comm"; } 2> /dev/null || :
            case $name in sshd) tr '\0' ' ' < "$process/cmdline"; echo ;; esac
        done | sed 's/[0-9]* of .*//'
        ls /run/sshlab-watch 2>&1 | sed 's/.*No such file.*/no watch is left/'
        """;

    public static IEnumerable<TestCaseData> Images() => Named("watched login");

    public static IEnumerable<TestCaseData> ImagesOfASecond() => Named("login at a second sshd");

    private static IEnumerable<TestCaseData> Named(string what) => ImagesUnderTest.All.Select(image => new TestCaseData(image).SetName($"{what} on {image.Name}").SetCategory(image.Name));

    [CancelAfter(180_000)]
    [TestCaseSource(nameof(Images))]
    public async Task A_watched_login_brings_the_reason_and_leaves_the_host_as_it_was(LabImage image, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(image);
        await using var lab = await StartAsync(image, null, cancellationToken);
        var before = await HostSnapshot.TakeAsync(lab.Root, thorough: false, cancellationToken);
        var running = await SayAsync(lab, Running, cancellationToken);

        var report = await Diagnoser.WatchAsync(lab.Target, lab.Root, cancellationToken);

        var log = report.Facts.ServerLog.ShouldNotBeNull();
        log.Raised.ShouldBeOneOf("drop-in", "main-file");
        log.Lines.ShouldContain(line => line.Contains("bad key options"), $"the login ended {report.Login}: {string.Join('\n', [.. report.Facts.Login!.Trace.TakeLast(5), "sshd's log:", .. log.Lines])}");
        report.Judgement.Findings.Single(finding => finding.Severity == Severity.Blocker).Evidence.ShouldContain(line => line.Contains("sshd's log") && line.Contains("bad key options"));
        before.DifferencesTo(await HostSnapshot.TakeAsync(lab.Root, thorough: false, cancellationToken)).Values.ShouldBeEmpty("the host is byte for byte as it was");
        (await SayAsync(lab, Running, cancellationToken)).ShouldBe(running);
        await SayAsync(lab, ": > /var/log/sshd.log", cancellationToken);
        await SshLab.Logins.LoginProbe.TryAsync(lab.Target, cancellationToken);
        (await lab.SshdLogAsync(cancellationToken)).ShouldNotContain("bad key options", Case.Sensitive, "sshd runs with its old configuration again");
    }

    [CancelAfter(180_000)]
    [TestCaseSource(nameof(ImagesOfASecond))]
    public async Task Where_a_change_is_not_loaded_yet_a_second_sshd_gives_the_reason_and_the_first_is_not_told(LabImage image, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(image);
        await using var lab = await StartAsync(image, null, cancellationToken);
        await SayAsync(lab, "echo 'DenyUsers nobody-yet' > /etc/ssh/sshd_config.d/90-later.conf; touch -d '+1 minute' /etc/ssh/sshd_config.d/90-later.conf", cancellationToken);
        var before = await HostSnapshot.TakeAsync(lab.Root, thorough: false, cancellationToken);
        var read = await SayAsync(lab, WhenRead, cancellationToken);

        var report = await Diagnoser.WatchAsync(lab.Target, lab.Root, cancellationToken);

        var log = report.Facts.ServerLog.ShouldNotBeNull();
        log.Raised.ShouldBe("second-sshd");
        log.Source.ShouldContain("newer than what the first one runs with");
        log.Lines.ShouldContain(line => line.Contains("bad key options"), string.Join('\n', log.Lines));
        (await SayAsync(lab, WhenRead, cancellationToken)).ShouldBe(read, "the sshd that runs was not told to read anything, and the second one is gone");
        before.DifferencesTo(await HostSnapshot.TakeAsync(lab.Root, thorough: false, cancellationToken)).Values.ShouldBeEmpty();
    }

    [CancelAfter(180_000)]
    [TestCase("selinux")]
    [TestCase("selinux-bookworm")]
    public async Task Under_selinux_a_second_sshd_is_denied_what_the_first_is_denied(string name, CancellationToken cancellationToken)
    {
        await using var lab = await StartAsync(ImagesUnderTest.All.Single(image => image.Name == name), "authorized-keys-copied-from-a-backup", cancellationToken);
        await SayAsync(lab, "touch -d '+1 minute' /etc/ssh/sshd_config.d/00-lab.conf; : > /var/log/audit/audit.log", cancellationToken);

        var report = await Diagnoser.WatchAsync(lab.Target, lab.Root, cancellationToken);

        report.Facts.ServerLog.ShouldNotBeNull().Raised.ShouldBe("second-sshd");
        var denials = await SayAsync(lab, "grep -a 'avc:  denied' /var/log/audit/audit.log | grep -o 'scontext=[^ ]*' | sort | uniq -c", cancellationToken);
        denials.Trim().Split('\n').Length.ShouldBe(1, $"both were denied in one domain: {denials}");
        int.Parse(denials.Trim().Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThanOrEqualTo(2, "the login at each of the two was denied");
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task A_configuration_that_sshd_does_not_accept_is_never_read_again(CancellationToken cancellationToken)
    {
        await using var lab = await StartAsync(ImagesUnderTest.All[0], null, cancellationToken);
        await SayAsync(lab, "echo 'NoSuchKeyword yes' > /etc/ssh/sshd_config.d/90-broken.conf", cancellationToken);

        (await Should.ThrowAsync<RefusedToChangeException>(Diagnoser.WatchAsync(lab.Target, lab.Root, cancellationToken))).Message.ShouldContain("does not accept its configuration");

        (await SayAsync(lab, Running, cancellationToken)).ShouldContain("no watch is left");
    }

    private static async Task<Lab> StartAsync(LabImage image, string? scenario, CancellationToken cancellationToken)
    {
        ImageSetUp.Require(image);
        var lab = await Lab.StartAsync(new LabOptions { Image = image.Name, Engine = ImageSetUp.Engine }, cancellationToken);
        if (scenario is null)
            await SayAsync(lab, UnknownOption, cancellationToken);
        else
            await lab.BreakAsync(ScenarioCatalogue.Find(scenario)!, cancellationToken);
        await SayAsync(lab, $"{Quiet}\n{SshdReload.Script}", cancellationToken);
        return lab;
    }

    private static async Task<string> SayAsync(Lab lab, string script, CancellationToken cancellationToken)
    {
        var result = await lab.Root.RunAsync(new ShellScript(script), cancellationToken);
        result.ExitCode.ShouldBe(0, result.Error);
        return result.OutputText;
    }
}
