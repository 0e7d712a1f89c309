using SshLab.Containers.Images;
using SshLab.Containers.Labs;
using SshLab.Containers.Scenarios;
using SshLab.Diagnosis;
using SshLab.LabTests.Scenarios;
using SshLab.Logins;
using SshLab.Shells;

namespace SshLab.LabTests.SecurityKeys;

/// <summary>What a real sshd wants of a security key's signature. The security key is one in software, behind an agent; its signatures are real.</summary>
public sealed class SecurityKeyTests
{
    private static readonly string Arrange =
        """
        printf '%s%s\n' "$options" "$line" > /home/alice/.ssh/authorized_keys
        printf '%s\n' "$setting" > /etc/ssh/sshd_config.d/50-security-keys.conf
        : > /var/log/sshd.log
        """ + SshdReload.Script;

    /// <summary>The options before the key, a line of sshd_config, what the signature says, and the rule that then speaks; none: the login works.</summary>
    private static readonly (string Options, string Setting, byte Flags, string? Rule)[] Cases =
    [
        ("", "", SoftSecurityKey.Touched, null),
        ("", "", 0, "security-key-touch"),
        ("no-touch-required ", "", 0, null),
        ("no-touch-required ", "PubkeyAuthOptions touch-required", 0, "security-key-touch"),
        ("verify-required ", "", SoftSecurityKey.Touched | SoftSecurityKey.Verified, null),
        ("verify-required ", "", SoftSecurityKey.Touched, "security-key-verification"),
        ("", "PubkeyAuthOptions verify-required", SoftSecurityKey.Touched, "security-key-verification"),
    ];

    public static IEnumerable<TestCaseData> Images() =>
        ImagesUnderTest.All.Where(image => !image.SELinux).Select(image => new TestCaseData(image).SetName($"security keys on {image.Name}").SetCategory(image.Name));

    [CancelAfter(180_000)]
    [TestCaseSource(nameof(Images))]
    public async Task The_server_decides_by_what_a_signature_says_and_the_diagnosis_says_so(LabImage image, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(image);
        ImageSetUp.Require(image);
        await using var lab = await Lab.StartAsync(new LabOptions { Image = image.Name }, cancellationToken);
        using var key = new SoftSecurityKey();
        var folder = Directory.CreateTempSubdirectory("sk-").FullName;
        await using var agent = new SoftAgent(key, Path.Combine(folder, "agent"));
        var identity = Path.Combine(folder, "id_ecdsa_sk.pub");
        await File.WriteAllTextAsync(identity, key.Line + "\n", cancellationToken);
        var target = lab.Target with { IdentityFile = identity, Options = [$"IdentityAgent={Path.Combine(folder, "agent")}", .. lab.Target.Options] };

        foreach (var (options, setting, flags, rule) in Cases)
        {
            key.Flags = flags;
            var variables = new Dictionary<string, string> { ["options"] = options, ["line"] = key.Line, ["setting"] = setting };
            (await lab.Root.RunAsync(new ShellScript(Arrange) { Variables = variables }, cancellationToken)).ExitCode.ShouldBe(0);

            var report = await Diagnoser.DiagnoseAsync(target, lab.Root, cancellationToken);

            var what = $"options '{options}', sshd_config '{setting}', flags {flags}";
            report.Login.ShouldBe(rule is null ? LoginOutcome.Accepted : LoginOutcome.Refused, what);
            report.Judgement.Findings.Where(finding => finding.Severity > Severity.Advice).Select(finding => finding.Id).ShouldBe(rule is null ? [] : [rule], what);
            Contradictions.In(report).ShouldBeEmpty(what);
        }
        Directory.Delete(folder, recursive: true);
    }
}
