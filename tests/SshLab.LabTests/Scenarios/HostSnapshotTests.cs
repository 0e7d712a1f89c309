using SshLab.Containers.Images;
using SshLab.Containers.Labs;
using SshLab.Shells;

namespace SshLab.LabTests.Scenarios;

/// <summary>A snapshot that overlooks a change would let every repair pass: it sees kind, mode, owner, content, links and labels, and nothing else.</summary>
public sealed class HostSnapshotTests
{
    private const string Before = """
        cd /home/bob
        for file in content gone mode owner touched; do echo one > "$file"; done
        ln -s one link
        """;

    private const string Changes = """
        cd /home/bob
        echo two > content
        rm gone
        chmod 0604 mode
        chown bob owner
        touch -d 2001-01-01 touched
        ln -sf two link
        mkdir 'new  one'
        chmod 1777 /usr/local
        echo more >> /usr/share/base-passwd/group.master
        """;

    [Test]
    [CancelAfter(120_000)]
    public async Task A_snapshot_sees_every_change_that_counts(CancellationToken cancellationToken)
    {
        var image = ImagesUnderTest.All[0];
        ImageSetUp.Require(image);
        await using var lab = await Lab.StartAsync(new LabOptions { Image = image.Name, Engine = ImageSetUp.Engine }, cancellationToken);
        await lab.Root.RunAsync(new ShellScript(Before), cancellationToken);
        var before = await HostSnapshot.TakeAsync(lab.Root, thorough: true, cancellationToken);
        (await HostSnapshot.TakeAsync(lab.Root, thorough: true, cancellationToken)).DifferencesTo(before).ShouldBeEmpty();

        await lab.Root.RunAsync(new ShellScript(Changes), cancellationToken);

        var after = await HostSnapshot.TakeAsync(lab.Root, thorough: true, cancellationToken);
        before.DifferencesTo(after).Keys.ShouldBe(
            [
                "/home/bob/content", "/home/bob/gone", "/home/bob/link", "/home/bob/mode", "/home/bob/new  one", "/home/bob/owner",
                "/usr/local", "/usr/share/base-passwd/group.master",
            ],
            ignoreOrder: true);
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task A_second_look_reads_a_file_whose_size_and_time_are_as_before(CancellationToken cancellationToken)
    {
        var image = ImagesUnderTest.All[0];
        ImageSetUp.Require(image);
        await using var lab = await Lab.StartAsync(new LabOptions { Image = image.Name, Engine = ImageSetUp.Engine }, cancellationToken);
        await lab.Root.RunAsync(new ShellScript(Before), cancellationToken);
        var before = await HostSnapshot.TakeAsync(lab.Root, thorough: false, cancellationToken);
        var again = await before.AgainAsync(lab.Root, cancellationToken);
        before.DifferencesTo(again).ShouldBeEmpty();

        await lab.Root.RunAsync(new ShellScript("cd /home/bob; cp -p content kept; echo two > content; touch -r kept content; rm kept"), cancellationToken);

        before.DifferencesTo(await again.AgainAsync(lab.Root, cancellationToken)).Keys.ShouldBe(["/home/bob/content"]);
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task A_second_look_knows_a_file_whose_directory_was_moved(CancellationToken cancellationToken)
    {
        var image = ImagesUnderTest.All[0];
        ImageSetUp.Require(image);
        await using var lab = await Lab.StartAsync(new LabOptions { Image = image.Name, Engine = ImageSetUp.Engine }, cancellationToken);
        // A time of change that no look takes for a recent one.
        await lab.Root.RunAsync(new ShellScript("mkdir /srv/home; cp -p /etc/ssh/sshd_config /srv/home/old; until [ $(($(date +%s) - $(stat -c %Z /srv/home/old))) -gt 3 ]; do sleep 0.2; done"), cancellationToken);
        var before = await HostSnapshot.TakeAsync(lab.Root, thorough: false, cancellationToken);

        await lab.Root.RunAsync(new ShellScript("mv /srv/home /opt/home"), cancellationToken);

        before.DifferencesTo(await before.AgainAsync(lab.Root, cancellationToken)).Keys.ShouldBe(["/opt/home", "/opt/home/old", "/srv/home", "/srv/home/old"], ignoreOrder: true);
    }

    public static IEnumerable<string> SELinuxImages => ImagesUnderTest.All.Where(image => image.SELinux).Select(image => image.Name);

    [TestCaseSource(nameof(SELinuxImages))]
    [CancelAfter(120_000)]
    public async Task A_snapshot_sees_a_label_and_a_setting_of_the_policy(string name, CancellationToken cancellationToken)
    {
        ImageSetUp.Require(LabImages.Find(name));
        await using var lab = await Lab.StartAsync(new LabOptions { Image = name, Engine = ImageSetUp.Engine }, cancellationToken);
        var before = await HostSnapshot.TakeAsync(lab.Root, thorough: true, cancellationToken);
        (await HostSnapshot.TakeAsync(lab.Root, thorough: true, cancellationToken)).DifferencesTo(before).ShouldBeEmpty();

        await lab.Root.RunAsync(new ShellScript("chcon -t user_home_t /home/alice/.ssh; chcon -t bin_t /usr/local; setsebool use_nfs_home_dirs on"), cancellationToken);

        var after = await HostSnapshot.TakeAsync(lab.Root, thorough: true, cancellationToken);
        before.DifferencesTo(after).Keys.ShouldBe(["/home/alice/.ssh", "/usr/local", HostSnapshot.PolicySettings], ignoreOrder: true);
    }
}
