using System.Diagnostics;
using System.Net.Sockets;
using SshLab.Containers.Images;
using SshLab.Containers.Labs;
using SshLab.Facts;
using SshLab.LabTests.Scenarios;
using SshLab.Processes;

namespace SshLab.LabTests.Labs;

[CancelAfter(300_000)]
public sealed class LabStartTests
{
    public static IEnumerable<string> ImageNames => ImagesUnderTest.All.Select(image => image.Name);

    [Test]
    public async Task A_lab_starts_and_a_real_ssh_logs_in(CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        await using var lab = await Lab.StartAsync(null, cancellationToken);
        var started = clock.Elapsed;
        var login = await new ProcessCommand("ssh", [.. lab.Target.SshArguments("-o", "BatchMode=yes"), "id -un"]).RunAsync(cancellationToken);
        await TestContext.Progress.WriteLineAsync($"start {started.TotalMilliseconds:0} ms, first login after {clock.Elapsed.TotalMilliseconds:0} ms");
        login.OutputText.Trim().ShouldBe("alice", login.Error);
        (await lab.SshdLogAsync(cancellationToken)).ShouldContain("Accepted publickey for alice");
    }

    [TestCaseSource(nameof(ImageNames))]
    public async Task An_images_sshd_says_the_version_and_the_flavour_that_the_catalogue_says(string name, CancellationToken cancellationToken)
    {
        var image = LabImages.Find(name);
        ImageSetUp.Require(image);
        await using var stage = await LabStage.StartAsync($"banner-{name}", image, cancellationToken);
        var banner = await BannerAsync(stage.Target, cancellationToken);
        banner.ShouldStartWith($"SSH-2.0-OpenSSH_{image.OpenSsh}");
        banner.Contains("Debian", StringComparison.Ordinal).ShouldBe(image.Flavour == ServerFlavour.Debian, banner);
    }

    [TestCaseSource(nameof(ImageNames))]
    public async Task A_new_lab_host_has_the_users_and_the_modes_that_scenarios_count_on(string name, CancellationToken cancellationToken)
    {
        var image = LabImages.Find(name);
        ImageSetUp.Require(image);
        await using var stage = await LabStage.StartAsync($"new-host-{name}", image, cancellationToken);
        var answer = await stage.Root.RunAsync(
            new("""cd /home; stat -c '%n %a %U:%G' alice alice/.ssh alice/.ssh/authorized_keys bob; id -u alice; id -u bob; getent group alice bob"""),
            cancellationToken);
        answer.OutputText.ShouldBe(
            "alice 755 alice:alice\nalice/.ssh 700 alice:alice\nalice/.ssh/authorized_keys 600 alice:alice\nbob 755 bob:bob\n1000\n1001\nalice:x:1000:\nbob:x:1001:\n",
            answer.Error);
    }

    [Test]
    public async Task Failed_logins_are_not_punished_by_the_server_that_invented_that([Values("trixie", "upstream")] string name, CancellationToken cancellationToken)
    {
        ImageSetUp.Require(LabImages.Find(name));
        await using var lab = await Lab.StartAsync(new LabOptions { Image = name }, cancellationToken);
        var stranger = lab.Target with { User = "nobody-of-that-name" };
        for (var attempt = 0; attempt < 8; attempt++)
        {
            var login = await new ProcessCommand("ssh", [.. stranger.SshArguments("-o", "BatchMode=yes"), "true"]).RunAsync(cancellationToken);
            login.Error.ShouldContain("Permission denied", Case.Sensitive, $"attempt {attempt + 1}");
        }
    }

    [Test]
    public async Task Disposing_a_lab_leaves_neither_container_nor_keys(CancellationToken cancellationToken)
    {
        var lab = await Lab.StartAsync(null, cancellationToken);
        File.Exists(lab.IdentityFile).ShouldBeTrue();
        File.GetUnixFileMode(Path.GetDirectoryName(lab.IdentityFile)!).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await lab.DisposeAsync();
        Directory.Exists(Path.GetDirectoryName(lab.IdentityFile)).ShouldBeFalse();
        (await Docker.ContainersAsync(lab.Name)).ShouldBeEmpty();
    }

    [Test]
    public async Task A_kept_lab_is_found_again_by_its_name_until_it_is_removed(CancellationToken cancellationToken)
    {
        var started = await Lab.StartAsync(new LabOptions { Keep = true }, cancellationToken);
        await started.DisposeAsync();
        await using var found = await Lab.AttachAsync(started.Name, cancellationToken);
        try
        {
            found.State.ShouldBe(started.State);
            (await found.Root.RunAsync(new("hostname"), cancellationToken)).OutputText.Trim().ShouldBe(started.Name);
            LabRegistry.List().Select(lab => lab.Name).ShouldContain(started.Name);
        }
        finally
        {
            await found.RemoveAsync(CancellationToken.None);
        }
        (await Docker.ContainersAsync(started.Name)).ShouldBeEmpty();
        await Should.ThrowAsync<BadInputException>(() => Lab.AttachAsync(started.Name, cancellationToken));
    }

    private static async Task<string> BannerAsync(Target target, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(target.Host, target.Port.ShouldNotBeNull(), cancellationToken);
        using var reader = new StreamReader(client.GetStream());
        return await reader.ReadLineAsync(cancellationToken) ?? "";
    }
}
