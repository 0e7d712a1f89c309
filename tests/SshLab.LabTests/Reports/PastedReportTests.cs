using System.Text.RegularExpressions;
using SshLab.Containers.Images;
using SshLab.Containers.Labs;
using SshLab.Containers.Scenarios;
using SshLab.Diagnosis;
using SshLab.Facts.Reports;
using SshLab.Shells;

namespace SshLab.LabTests.Reports;

/// <summary>A report that the line prints on a real host leads to the very findings that a way in leads to, and gives no secret away.</summary>
public sealed partial class PastedReportTests
{
    private static readonly string[] Scenarios =
        [
            "home-world-writable", "key-truncated", "user-denied-in-a-drop-in", "user-removed", "authorized-keys-dangling-link", "authorized-keys-misspelt", "private-key-pasted",
            "authorized-keys-copied-from-a-backup", "account-expired", "nologin-file", "key-command-fails", "sshd-config-corrected-not-loaded",
            "key-on-a-revocation-list", "key-from-another-address", "certificate-for-another-user", "user-not-allowed-home-and-type", "authorized-keys-link-into-tmp", "home-on-a-disk-that-is-not-mounted",
            "pam-access-refuses-the-user", "host-keys-too-open", "key-command-under-srv", "shell-missing-for-one-task",
        ];

    /// <summary>Each on a few images, so that every image has its share: what a report loses, it loses everywhere.</summary>
    public static IEnumerable<TestCaseData> Cases() =>
        from place in Enumerable.Range(0, Scenarios.Length)
        let scenario = ScenarioCatalogue.Find(Scenarios[place]) ?? throw new AssertionException($"There is no scenario {Scenarios[place]}.")
        let images = ImagesUnderTest.All.Where(scenario.AppliesTo).ToList()
        from image in images.Where((_, index) => (index + place) % 3 == 0)
        select new TestCaseData(scenario, image).SetName($"report of {scenario.Id} on {image.Name}").SetCategory(image.Name);

    [CancelAfter(180_000)]
    [TestCaseSource(nameof(Cases))]
    public async Task A_report_gives_the_findings_of_the_direct_way(IScenario scenario, LabImage image, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(image);
        ImageSetUp.Require(image);
        await using var lab = await Lab.StartAsync(new LabOptions { Image = image.Name, Engine = ImageSetUp.Engine }, cancellationToken);
        await lab.BreakAsync(scenario, cancellationToken);
        // A denial reaches the audit log a moment after the login that met it: both ways find the one of this login there.
        var alone = await Diagnoser.DiagnoseAsync(lab.Target, way: null, cancellationToken);
        var direct = await Diagnoser.DiagnoseAsync(lab.Target, lab.Root, cancellationToken);
        alone.ClientSide.ShouldNotBeNull().AsksServer.ShouldBeTrue();

        var printed = await lab.Root.RunAsync(new ShellScript(ReportRequest.Line(Diagnoser.QuestionOf(alone.Facts))), cancellationToken);

        printed.ExitCode.ShouldBe(0, printed.Error);
        var pasted = $"root wrote:\r\n{string.Concat(printed.OutputText.Split('\n').Select(line => $"  > {line}\r\n"))}\r\nRegards";
        var judged = await Diagnoser.DiagnoseByReportAsync(lab.Target, ServerReport.Parse(pasted), cancellationToken);
        judged.Via.ShouldBe("report");
        Told(judged).ShouldBe(Told(direct));
        judged.Verdict.ShouldBe(direct.Verdict);
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task A_report_holds_no_hash_and_no_private_key(CancellationToken cancellationToken)
    {
        var image = ImagesUnderTest.All[0];
        ImageSetUp.Require(image);
        await using var lab = await Lab.StartAsync(new LabOptions { Image = image.Name, Engine = ImageSetUp.Engine }, cancellationToken);
        var key = await File.ReadAllTextAsync(lab.IdentityFile, cancellationToken);
        await lab.Root.RunAsync(
            new ShellScript("""
                printf '%s' "$private" >> /home/alice/.ssh/authorized_keys
                printf 'machine example login alice password hunter2\n' > /home/alice/.authkeys
                hash=$(getent shadow alice | cut -d: -f2)
                sed "s|^alice:x:|alice:$hash:|" /etc/passwd > /etc/passwd.new && cat /etc/passwd.new > /etc/passwd
                """) { Variables = new Dictionary<string, string> { ["private"] = key } },
            cancellationToken);
        var alone = await Diagnoser.DiagnoseAsync(lab.Target, way: null, cancellationToken);

        var printed = await lab.Root.RunAsync(new ShellScript(ReportRequest.Line(Diagnoser.QuestionOf(alone.Facts)).Replace("gzip -dc |", "gzip -dc | sed 's/| gzip -9c | base64$//' |", StringComparison.Ordinal)), cancellationToken);

        var text = printed.OutputText;
        text.ShouldContain("BEGIN OPENSSH PRIVATE KEY", Case.Sensitive, "the block itself is seen, so that it can be found");
        text.ShouldContain("alice:x:");
        text.ShouldNotContain("hunter2");
        text.ShouldNotContain("$y$");
        text.ShouldNotContain("$6$");
        // The first three lines of such a file hold its public half.
        foreach (var line in key.Split('\n').Skip(4).Where(line => line.Length > 0 && !line.StartsWith('-')))
            text.ShouldNotContain(line);
    }

    private static string[] Told(DiagnosisReport report) =>
        [.. report.Judgement.Findings.Select(finding => $"{finding.Severity} {finding.Id}: {finding.Title} | {string.Join(" | ", finding.Evidence.Select(line => Moment().Replace(line, "")))} | {string.Join(" | ", finding.Changes.Select(change => change.Command))} | {finding.NextStep}")];

    /// <summary>A log line of the second login is another one, and a port that nobody listens behind closes in one of two ways.</summary>
    [GeneratedRegex(@"Connection (closed|reset) by|[0-9:]{8}|\[[0-9]+\]|audit\([^)]*\)|pid=[0-9]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Moment();
}
