using System.Text;
using SshLab.Containers.Images;
using SshLab.Containers.Labs;
using SshLab.Processes;

namespace SshLab.LabTests.Labs;

/// <summary>The SELinux host proves itself: a kernel that did not enforce would fail here.</summary>
// One lab serves the tests that only look at it.
[FixtureLifeCycle(LifeCycle.SingleInstance)]
[TestFixtureSource(nameof(Images))]
[Parallelizable(ParallelScope.Self)]
[CancelAfter(120_000)]
public sealed class SELinuxHostTests(string name)
{
    private readonly LabImage _image = LabImages.Find(name);
    private Lab? _shared;

    public static IEnumerable<string> Images => ImagesUnderTest.All.Where(image => image.SELinux).Select(image => image.Name);

    private Lab SharedLab => _shared.ShouldNotBeNull();

    [OneTimeSetUp]
    public async Task Start()
    {
        ImageSetUp.Require(_image);
        _shared = await StartAsync(CancellationToken.None);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        // Null where none can be started: the test result says why.
        if (_shared is not null)
            await _shared.DisposeAsync();
    }

    [Test]
    public async Task Its_kernel_enforces(CancellationToken cancellationToken) =>
        (await OnAsync(SharedLab, "cat /sys/fs/selinux/enforce; echo; getenforce", cancellationToken)).ShouldBe("1\nEnforcing\n");

    [Test]
    public async Task Its_sshd_runs_in_the_domain_of_sshd(CancellationToken cancellationToken) =>
        (await OnAsync(SharedLab, "cat \"/proc/$(cat /run/sshd.pid)/attr/current\" | tr -d '\\000'", cancellationToken)).ShouldBe("system_u:system_r:sshd_t:s0");

    [Test]
    public async Task A_login_runs_in_the_domain_of_its_user(CancellationToken cancellationToken)
    {
        var login = await LogInAsync(SharedLab, "id -Z", cancellationToken);
        login.OutputText.Trim().ShouldBe("unconfined_u:unconfined_r:unconfined_t:s0-s0:c0.c1023", login.Error);
    }

    [Test]
    public async Task A_wrong_label_on_authorized_keys_refuses_the_login_and_leaves_an_AVC(CancellationToken cancellationToken)
    {
        await using var lab = await StartAsync(cancellationToken);
        (await lab.DenialsAsync(cancellationToken)).ShouldBe("");
        await OnAsync(lab, "chcon -t user_home_t /home/alice/.ssh/authorized_keys", cancellationToken);
        (await LogInAsync(lab, "true", cancellationToken)).Error.ShouldContain("Permission denied (publickey");

        var denial = (await lab.DenialsAsync(cancellationToken)).Split('\n')[0];
        // Since 9.8 the process that reads keys has a program of its own. Where reading is denied already, no path is on record.
        denial.ShouldContain(_image.OpenSshVersion < new Version(9, 8)
            ? "comm=\"sshd\" name=\"authorized_keys\""
            : "comm=\"sshd-session\" path=\"/home/alice/.ssh/authorized_keys\"");
        denial.ShouldContain("scontext=system_u:system_r:sshd_t:");
        denial.ShouldContain("tcontext=unconfined_u:object_r:user_home_t:s0 tclass=file permissive=0");

        await OnAsync(lab, "restorecon /home/alice/.ssh/authorized_keys", cancellationToken);
        (await LogInAsync(lab, "id -un", cancellationToken)).OutputText.ShouldBe("alice\n");
    }

    [Test]
    public async Task A_denial_is_told_where_auditd_does_not_run(CancellationToken cancellationToken)
    {
        await using var lab = await StartAsync(cancellationToken);
        await OnAsync(lab, "kill \"$(pidof auditd)\"; while pidof auditd > /dev/null; do :; done; chcon -t user_home_t /home/alice/.ssh/authorized_keys", cancellationToken);
        (await LogInAsync(lab, "true", cancellationToken)).ExitCode.ShouldBe(255);
        (await OnAsync(lab, "grep -c '^type=AVC' /var/log/audit/audit.log || :", cancellationToken)).ShouldBe("0\n");
        (await lab.DenialsAsync(cancellationToken)).ShouldContain("scontext=system_u:system_r:sshd_t:");
    }

    [Test]
    public async Task Nothing_is_denied_while_it_starts_and_a_key_logs_in(CancellationToken cancellationToken)
    {
        await using var lab = await StartAsync(cancellationToken);
        (await LogInAsync(lab, "true", cancellationToken)).ExitCode.ShouldBe(0);
        (await OnAsync(lab, "dmesg | grep -i 'avc:.*denied' || echo none", cancellationToken)).ShouldBe("none\n");
        (await lab.DenialsAsync(cancellationToken)).ShouldBe("");
    }

    [Test]
    public async Task A_clients_address_reaches_its_sshd_unchanged(CancellationToken cancellationToken)
    {
        await using var other = await Lab.StartAsync(new LabOptions { Image = "trixie", Engine = ImageSetUp.Engine }, cancellationToken);
        await using var lab = await StartAsync(cancellationToken);
        var client = (await OnAsync(other, "hostname -I", cancellationToken)).Split(' ')[0];
        var server = (await OnAsync(lab, "hostname -I", cancellationToken)).Split(' ')[0];
        var key = await OnAsync(other, "ssh-keygen -q -t ed25519 -N '' -f /root/key && cat /root/key.pub", cancellationToken);
        var line = new Shells.ShellScript("printf 'from=\"%s\" %s\\n' \"$client\" \"$key\" >> /home/alice/.ssh/authorized_keys")
        {
            Variables = new Dictionary<string, string> { ["client"] = client, ["key"] = key.Trim() },
        };
        (await lab.Root.RunAsync(line, cancellationToken)).ExitCode.ShouldBe(0);

        var login = await other.Root.RunAsync(
            new("ssh -n -i /root/key -o BatchMode=yes -o StrictHostKeyChecking=no \"alice@$server\" 'echo ${SSH_CONNECTION%% *}'")
            {
                Variables = new Dictionary<string, string> { ["server"] = server },
            },
            cancellationToken);
        login.OutputText.Trim().ShouldBe(client, login.Error);
    }

    [Test]
    public async Task A_program_has_its_input_both_outputs_and_its_exit_code(CancellationToken cancellationToken)
    {
        await using var program = SharedLab.Open(["sh", "-c", "id -Z; cat; echo 'a b' >&2; exit \"$1\"", "sh", "7"]);
        await program.Input.WriteAsync("in\n"u8.ToArray(), cancellationToken);
        program.Input.Close();
        using var output = new StreamReader(program.Output, Encoding.UTF8);
        using var error = new StreamReader(program.Error, Encoding.UTF8);
        (await output.ReadToEndAsync(cancellationToken)).ShouldBe("unconfined_u:unconfined_r:unconfined_t:s0-s0:c0.c1023\nin\n");
        (await error.ReadToEndAsync(cancellationToken)).ShouldBe("a b\n");
        (await program.WaitAsync(cancellationToken)).ShouldBe(7);
    }

    [Test]
    public async Task Two_at_once_do_not_meet(CancellationToken cancellationToken)
    {
        await using var lab = await StartAsync(cancellationToken);
        await OnAsync(lab, "touch /etc/only-here", cancellationToken);
        (await OnAsync(SharedLab, "ls /etc/only-here 2>/dev/null; hostname", cancellationToken)).Trim().ShouldBe(SharedLab.Name);
        (await LogInAsync(lab, "hostname", cancellationToken)).OutputText.Trim().ShouldBe(lab.Name);
    }

    [Test]
    public async Task A_guest_that_dies_ends_its_container_and_leaves_its_last_words(CancellationToken cancellationToken)
    {
        await using var lab = await StartAsync(cancellationToken);
        await using var program = lab.Open(["sh", "-c", "echo c > /proc/sysrq-trigger"]);
        (await program.WaitAsync(cancellationToken)).ShouldNotBe(0);
        (await Should.ThrowAsync<NoWayInException>(() => lab.Root.RunAsync(new(":"), cancellationToken))).Message.ShouldContain(lab.Container);
        var engine = ImageSetUp.Engine!;
        // The guest's end comes before its container's.
        var begun = TimeProvider.System.GetTimestamp();
        while ((await engine.ListAsync($"{LabLabels.Name}={lab.Name}", cancellationToken)).Single().IsRunning)
        {
            TimeProvider.System.GetElapsedTime(begun).ShouldBeLessThan(TimeSpan.FromSeconds(20), "waited for the container to end after its guest");
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
        }
        (await engine.LogsAsync(lab.Container, cancellationToken)).ShouldContain("Kernel panic - not syncing: sysrq triggered crash");
    }

    private Task<Lab> StartAsync(CancellationToken cancellationToken) =>
        Lab.StartAsync(new LabOptions { Image = _image.Name, Engine = ImageSetUp.Engine }, cancellationToken);

    private static async Task<string> OnAsync(Lab lab, string script, CancellationToken cancellationToken)
    {
        var answer = await lab.Root.RunAsync(new(script), cancellationToken);
        answer.ExitCode.ShouldBe(0, answer.Error);
        return answer.OutputText;
    }

    private static Task<ProcessResult> LogInAsync(Lab lab, string command, CancellationToken cancellationToken) =>
        new ProcessCommand("ssh", [.. lab.Target.SshArguments("-o", "BatchMode=yes"), command]).RunAsync(cancellationToken);
}
