using System.Text;
using Shouldly;
using SshLab.Facts;
using SshLab.Facts.Probes;

namespace SshLab.Tests.Facts;

/// <summary>As root on somebody's home: nothing that the account could not read itself is read through a link of his.</summary>
public sealed class RootsReadingTests
{
    private const int SomebodyElse = 54321;
    private TemporaryHome _home = null!;

    [SetUp]
    public async Task SetUp()
    {
        if (!Environment.IsPrivilegedProcess)
            Assert.Ignore("Only root can give a home to another account.");
        _home = new TemporaryHome { Uid = SomebodyElse };
        await _home.RunAsync($"echo secret >../secret; chmod 600 ../secret; rm .ssh/authorized_keys; chown -R {SomebodyElse}:{SomebodyElse} .");
    }

    [TearDown]
    public void TearDown() => _home?.Dispose();

    [TestCase("ln -s ../../secret .ssh/authorized_keys; chown -h 54321 .ssh/authorized_keys", Description = "his own link")]
    [TestCase("ln -s ../../secret .ssh/authorized_keys", Description = "root's link, in his tree")]
    [TestCase("ln ../secret .ssh/authorized_keys", Description = "a hard link")]
    [TestCase("mkdir ../closed; chmod 700 ../closed; cp ../secret ../closed/authorized_keys; rmdir .ssh; ln -s ../closed .ssh; chown -h 54321 .ssh", Description = "a link to a directory")]
    public async Task What_he_could_not_read_stays_unread(string seed)
    {
        await _home.RunAsync(seed);

        var file = (await CollectAsync()).KeyFiles![0];

        file.RealPath.ShouldNotBeNull();
        file.ReadableByUser.ShouldBe(false);
        file.Content.ShouldBeNull();
    }

    [Test]
    public async Task A_file_of_roots_own_in_its_place_is_read_by_root()
    {
        await _home.RunAsync("echo key >.ssh/authorized_keys; chmod 600 .ssh/authorized_keys");

        var file = (await CollectAsync()).KeyFiles![0];

        file.ReadableByUser.ShouldBe(false);
        Encoding.UTF8.GetString(file.Content!.Value.Span).ShouldBe("key\n");
    }

    [Test]
    public async Task His_own_file_is_read_though_its_mode_keeps_him_out()
    {
        await _home.RunAsync("echo key >.ssh/authorized_keys; chmod 0 .ssh/authorized_keys; chown 54321 .ssh/authorized_keys");

        var facts = await CollectAsync();

        facts.CollectedAs.ShouldBe(0);
        facts.KeyFiles![0].ReadableByUser.ShouldBe(false);
        Encoding.UTF8.GetString(facts.KeyFiles[0].Content!.Value.Span).ShouldBe("key\n");
    }

    private Task<ServerFacts> CollectAsync() => ServerProbe.CollectAsync(_home.Shell("sh"), new ServerQuestion { User = "tester" });
}
