using System.Text;
using Shouldly;
using SshLab.Facts;
using SshLab.Facts.Probes;
using SshLab.Parsing;
using SshLab.Tests.Shells;

namespace SshLab.Tests.Facts;

/// <summary>The real script on real files of this machine, under the system's sh and, where there is one, under busybox.</summary>
[TestFixture("sh")]
[TestFixture("busybox ash")]
public sealed class ServerProbeTests(string shell)
{
    private const string KeyLine = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOI8MaFKeAPVnfiMvv1nzSYlzIwnm2pNFTgeDsXQLDEZ lab";
    private TemporaryHome _home = null!;

    [SetUp]
    public void SetUp()
    {
        if (shell != "sh")
            Busybox.Require();
        _home = new TemporaryHome();
    }

    [TearDown]
    public void TearDown() => _home?.Dispose();

    [Test]
    public async Task Modes_owners_and_content_come_as_they_are()
    {
        var content = Encoding.UTF8.GetBytes("a\0b\r\n\nnonce keyfile-real\n/etc/shadow\n\nno newline").Concat([(byte)0xff, (byte)0xfe]).ToArray();
        await File.WriteAllBytesAsync(_home.KeyFile, content);
        await _home.RunAsync("chmod 2750 .; chmod 1733 .ssh; chmod 604 .ssh/authorized_keys");

        var facts = await CollectAsync();

        facts.Paths[_home.Home].Mode.ShouldBe(Convert.ToInt32("2750", 8));
        facts.Paths[_home.Ssh].Mode.ShouldBe(Convert.ToInt32("1733", 8));
        var file = facts.Paths[_home.KeyFile];
        file.Kind.ShouldBe(PathKind.File);
        file.Mode.ShouldBe(Convert.ToInt32("604", 8));
        file.Size.ShouldBe(content.Length);
        file.Links.ShouldBe(1);
        file.Identity.ShouldNotBeNull();
        file.Uid.ShouldBe(facts.CollectedAs);
        var key = facts.KeyFiles![0];
        key.Content!.Value.ToArray().ShouldBe(content);
        key.RealPath.ShouldBe(_home.KeyFile);
        key.ReadableByUser.ShouldBe(true);
        facts.Account!.RealHome.ShouldBe(_home.Home);
        facts.Paths.Keys.ShouldContain("/");
        facts.Groups.Keys.ShouldContain(file.Gid!.Value);
    }

    [Test]
    public async Task What_is_missing_is_said_to_be_missing()
    {
        File.Delete(_home.KeyFile);

        var facts = await CollectAsync();

        facts.KeyFiles!.Select(file => file.Configured).ShouldBe([".ssh/authorized_keys", ".ssh/authorized_keys2"]);
        facts.Paths[_home.KeyFile].Kind.ShouldBe(PathKind.Missing);
        facts.KeyFiles![0].Content.ShouldBeNull();
        facts.KeyFiles[0].RealPath.ShouldBeNull();
    }

    [Test]
    public async Task Links_are_followed_step_by_step_to_where_they_lead()
    {
        await _home.RunAsync("mkdir -p '../other place/keys'; mv .ssh/authorized_keys '../other place/keys/mine'; ln -s 'keys/mine' '../other place/first'; ln -s '../../other place/first' .ssh/authorized_keys");

        var facts = await CollectAsync();

        var other = Path.Combine(_home.Root, "other place");
        facts.KeyFiles![0].RealPath.ShouldBe(Path.Combine(other, "keys/mine"));
        facts.Paths[_home.KeyFile].Kind.ShouldBe(PathKind.Link);
        facts.Paths[_home.KeyFile].LinkTarget.ShouldBe("../../other place/first");
        facts.Paths[Path.Combine(other, "first")].LinkTarget.ShouldBe("keys/mine");
        facts.Paths[Path.Combine(other, "keys")].Kind.ShouldBe(PathKind.Directory);
        facts.Paths[Path.Combine(other, "keys/mine")].Kind.ShouldBe(PathKind.File);
    }

    [TestCase("ln -s nowhere .ssh/authorized_keys")]
    [TestCase("ln -s authorized_keys .ssh/authorized_keys")]
    [TestCase("mkfifo .ssh/authorized_keys")]
    [TestCase("mkdir .ssh/authorized_keys")]
    public async Task What_is_no_regular_file_is_not_read_and_does_not_keep_us_waiting(string seed)
    {
        File.Delete(_home.KeyFile);
        await _home.RunAsync(seed);

        var facts = await CollectAsync();

        facts.KeyFiles![0].Content.ShouldBeNull();
        facts.Paths[_home.KeyFile].Kind.ShouldBeOneOf(PathKind.Link, PathKind.Other, PathKind.Directory);
    }

    [Test]
    public async Task A_long_file_is_read_in_part_and_said_to_be()
    {
        await File.WriteAllTextAsync(_home.KeyFile, new string('x', 300_000));

        var key = (await CollectAsync()).KeyFiles![0];

        key.Content!.Value.Length.ShouldBe(256 * 1024);
        key.ContentTruncated.ShouldBeTrue();
    }

    [Test]
    public async Task Misnamed_files_and_the_clients_key_elsewhere_are_found()
    {
        await _home.RunAsync($"echo '{KeyLine}' >.ssh/autorized_keys; echo '{KeyLine}' >'my notes'; echo other >authorized_keys; echo none >.ssh/known_hosts; ln -s /etc/passwd .ssh/authorised_keys");

        var strays = (await CollectAsync()).StrayKeyFiles.Where(file => file.Path.StartsWith(_home.Home, StringComparison.Ordinal)).ToDictionary(file => file.Path[(_home.Home.Length + 1)..]);

        strays.Keys.ShouldBe([".ssh/autorized_keys", "my notes", "authorized_keys"], ignoreOrder: true);
        strays[".ssh/autorized_keys"].HasClientKey.ShouldBeTrue();
        Encoding.UTF8.GetString(strays[".ssh/autorized_keys"].Content!.Value.Span).ShouldBe(KeyLine + "\n");
        strays["my notes"].HasClientKey.ShouldBeTrue();
        strays["authorized_keys"].HasClientKey.ShouldBeFalse();
    }

    [Test]
    public async Task A_user_that_is_not_there_is_a_fact()
    {
        var facts = await ServerProbe.CollectAsync(_home.Shell(shell.Split(' ')), new ServerQuestion { User = "nobody-of-that-name" });

        facts.AccountMissing.ShouldBeTrue();
        facts.Account.ShouldBeNull();
        facts.KeyFiles.ShouldBeNull();
    }

    [Test]
    public async Task Of_start_up_files_only_what_can_end_a_session_comes()
    {
        await _home.RunAsync("printf '%s\\n' 'export TOKEN=abc' '# exit' 'if [ \"$KEY\" = \"se cret\" ]; then exit 3; fi' 'PASSWORD=hidden' 'exec prog --key=abc' > .profile; ln -s /etc/shadow .bash_profile");

        var file = (await CollectAsync()).StartupFiles.ShouldNotBeNull().ShouldHaveSingleItem();

        file.Path.ShouldBe(Path.Combine(_home.Home, ".profile"));
        file.LoginsOnly.ShouldBeTrue();
        file.Lines.Take(5).ShouldBe(["", "# exit", "if [ \"$KEY\" =x ]; then exit 3; fi", "", "exec prog --key=x"]);
    }

    [Test]
    public async Task Names_that_are_shell_code_are_names()
    {
        var marker = Path.Combine(_home.Root, "executed");
        await _home.RunAsync("mkdir 'x;touch executed' && touch '$(touch executed)' ./-rf '*' 'authorized_keys\nshadow' && ln -s '$(touch executed)' .ssh/authorized_keys2");

        var facts = await CollectAsync();

        File.Exists(marker).ShouldBeFalse();
        facts.Paths[_home.KeyFile + "2"].LinkTarget.ShouldBe("$(touch executed)");
        facts.StrayKeyFiles.ShouldNotContain(file => file.Path.Contains("shadow"));
    }

    private Task<ServerFacts> CollectAsync() =>
        ServerProbe.CollectAsync(_home.Shell(shell.Split(' ')), new ServerQuestion { User = "tester", ClientKeys = [PublicKey.FromLine(KeyLine)!] });
}
