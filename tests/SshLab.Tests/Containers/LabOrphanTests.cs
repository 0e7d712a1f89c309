using Shouldly;
using SshLab.Containers.Engines;
using SshLab.Containers.Labs;

namespace SshLab.Tests.Containers;

public sealed class LabOrphanTests
{
    private static readonly LabOwner Ended = LabOwner.Current with { StartTime = 1 };

    [Test]
    public void A_living_owners_container_is_wanted() => Judge(LabOwner.Current, kept: false).ShouldBe(OrphanVerdict.Wanted);

    [Test]
    public void An_ended_owners_container_is_an_orphan() => Judge(Ended, kept: false).ShouldBe(OrphanVerdict.Orphan);

    [Test]
    public void A_kept_container_on_record_is_wanted() => Judge(Ended, kept: true, recorded: "sshlab-quiet-otter-1").ShouldBe(OrphanVerdict.Wanted);

    [Test]
    public void A_kept_container_that_is_not_on_record_is_an_orphan() => Judge(Ended, kept: true).ShouldBe(OrphanVerdict.Orphan);

    [Test]
    public void A_kept_container_whose_name_is_on_record_for_another_one_is_an_orphan() =>
        Judge(Ended, kept: true, recorded: "sshlab-quiet-otter-2").ShouldBe(OrphanVerdict.Orphan);

    [Test]
    public void Another_users_kept_container_is_out_of_sight() =>
        Judge(Ended, kept: true, registry: "/home/somebody/labs").ShouldBe(OrphanVerdict.OutOfSight);

    [Test]
    public void A_container_without_a_readable_owner_is_left_alone() => Judge(null, kept: false).ShouldBe(OrphanVerdict.OutOfSight);

    private static OrphanVerdict Judge(LabOwner? owner, bool kept, string? recorded = null, string? registry = null)
    {
        var labels = new Dictionary<string, string>(LabLabels.For("quiet-otter", "bookworm", kept, DateTimeOffset.UnixEpoch))
        {
            [LabLabels.Owner] = owner?.ToString() ?? "somebody",
        };
        if (registry is not null)
            labels[LabLabels.Registry] = registry;
        return LabOrphan.Judge(
            new ContainerInfo("0123", "sshlab-quiet-otter-1", "sshlab/bookworm:1", "running", labels),
            name => recorded is null ? null : Entry(name, recorded));
    }

    private static LabState Entry(string name, string container) => new()
    {
        Name = name, Image = "bookworm", Engine = "docker", Container = container, Host = "127.0.0.1", Port = 32768,
        User = "alice", Password = "", IdentityFile = "/keys/id", KnownHostsFile = "/keys/known_hosts",
    };
}
