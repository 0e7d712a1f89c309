using System.Text;
using Shouldly;
using SshLab.Facts;
using SshLab.Facts.Probes;
using SshLab.Tests.Diagnosis;

namespace SshLab.Tests.Facts;

/// <summary>What a real host with an enforcing policy answered, as facts.</summary>
public sealed class PolicyFactsTests
{
    [Test]
    public void The_kernels_answer_is_permissions_by_name()
    {
        var selinux = Server("user-home").Selinux!;

        SelinuxAccess Of(string type, string @class) => selinux.Accesses.First(access => access.Target.Contains($":{type}:") && access.Class == @class);
        Of("ssh_home_t", "file").Allowed.ShouldBe(["read", "getattr", "open"], ignoreOrder: true);
        Of("user_home_t", "file").Allowed.ShouldBeEmpty();
        Of("home_root_t", "dir").Allowed.ShouldBe(["getattr", "open", "search"], ignoreOrder: true);
        selinux.Accesses.ShouldAllBe(access => access.Known && !access.SourceIsPermissive);
    }

    [Test]
    public void Domains_are_those_of_the_running_sshd_and_of_one_that_init_starts()
    {
        var selinux = Server("by-hand").Selinux!;

        selinux.SshdContext.ShouldBe("unconfined_u:unconfined_r:unconfined_t:s0-s0:c0.c1023");
        selinux.SessionContext.ShouldBe("unconfined_u:unconfined_r:unconfined_t:s0-s0:c0.c1023");
        selinux.ExpectedSshdContext.ShouldBe("system_u:system_r:sshd_t:s0");
        selinux.SshdLabel.ShouldBe("system_u:object_r:sshd_exec_t:s0");
        Server("local").Selinux!.StartedSshdContext.ShouldBe("system_u:system_r:initrc_t:s0");
    }

    [Test]
    public void What_sshd_listens_on_is_told_from_what_others_do()
    {
        var sshd = Server("healthy").Sshd;

        sshd.Running.ShouldBe(true);
        sshd.ListeningPorts.ShouldBe([22]);
        sshd.Service.ShouldBe(new SshdService(ServiceManager.InitScripts, "ssh"));
        Server("port").Sshd.Running.ShouldBe(false);
        Server("port").Selinux!.PortContexts[2222].ShouldBe("system_u:object_r:unreserved_port_t:s0");
        Server("healthy").Selinux!.UnboundPorts.ShouldBeEmpty();
    }

    [Test]
    public void A_home_elsewhere_is_compared_with_one_in_its_usual_place()
    {
        var server = Server("data-home");

        server.Paths["/data/alice"].ExpectedContext.ShouldBe("system_u:object_r:default_t:s0");
        server.Selinux!.UsualHomeContexts["/home/alice/.ssh"].ShouldContain(":ssh_home_t:");
        server.Selinux.UsualHomeContexts["/home"].ShouldContain(":home_root_t:");
        Server("healthy").Selinux!.UsualHomeContexts.ShouldBeEmpty();
    }

    [Test]
    public void A_boolean_that_would_grant_it_is_known_where_no_label_helps()
    {
        var server = Server("nfs");

        server.Selinux!.Accesses.Single(access => access.Target.Contains(":nfs_t:") && access.Class == "file").Remedies.ShouldBe([new SelinuxBoolean("use_nfs_home_dirs", true)]);
        server.Mounts[^1].ShouldSatisfyAllConditions(
            mount => mount.MountPoint.ShouldBe("/home/alice"),
            mount => mount.HoldsLabels.ShouldBeFalse(),
            mount => mount.IsReadOnly.ShouldBeFalse());
        server.Mounts[0].HoldsLabels.ShouldBeTrue();
    }

    [Test]
    public void A_mount_point_with_a_blank_is_read_and_a_broken_line_left_out()
    {
        var mounts = MountsReader.Read(ProbeFrames.Parse(Encoding.UTF8.GetBytes("\nn mounts\n36 35 98:0 / /mnt/my\\040disk rw,noatime shared:1 - ext3 /dev/sda1 ro,errors=continue\nbroken -\n"), "n"));

        mounts.Single().MountPoint.ShouldBe("/mnt/my disk");
        mounts[0].FileSystem.ShouldBe("ext3");
        mounts[0].IsReadOnly.ShouldBeTrue();
    }

    private static ServerFacts Server(string situation) => RecordedHost.Of(situation).Server!;
}
