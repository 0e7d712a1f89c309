using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class HomeNotMountedTests
{
    private const string Id = "home-not-mounted";

    private static FactSet Planned(string place) => FactsOf.Healthy().Server(server => server with
    {
        Mounts = [new MountFacts { MountPoint = "/", FileSystem = "ext4", Options = ["rw"] }],
        PlannedMounts = [new PlannedMount(7, place, "ext4", "/dev/sdb1")],
    });

    private static FactSet WithoutKeys(FactSet facts) => facts.With(FactsOf.Missing(FactsOf.Ssh), FactsOf.Missing(FactsOf.Keys)).KeyFiles(file => file with { RealPath = null, Content = null });

    [TestCase("/home")]
    [TestCase("/home/alice")]
    public void An_empty_place_for_a_mount_is_named_alone_and_nothing_is_written(string place)
    {
        var facts = WithoutKeys(Planned(place));

        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Cause.ShouldBe(Cause.Environment);
        facts.Finding(Id).Evidence[0].ShouldContain("/etc/fstab line 7");
        facts.Commands().ShouldBeEmpty();
    }

    [Test]
    public void Where_the_keys_are_there_the_mount_is_not_missed() => Planned("/home").Blockers().ShouldBeEmpty();

    [Test]
    public void What_is_mounted_is_not_missing() =>
        WithoutKeys(Planned("/home")).Server(server => server with { Mounts = [.. server.Mounts, server.Mounts[0] with { MountPoint = "/home" }] }).By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Without_the_mounts_nothing_is_said() =>
        WithoutKeys(Planned("/home")).Server(server => server with { Mounts = [] }).Blockers().ShouldBe(["authorized-keys-missing"]);
}
