using System.Text;
using Shouldly;
using SshLab.Facts.Probes;

namespace SshLab.Tests.Facts;

/// <summary>Captured answers, read by topic.</summary>
public sealed class ReadersTests
{
    [Test]
    public void An_account_is_its_passwd_entry()
    {
        var account = AccountReader.Read(Answers(("account", "alice:x:1000:1001:Alice,,,:/home/alice:/bin/sh"), ("account-identity", "uid=1000(alice) gid=1001(alice) groups=1001(alice),27(Sales, EMEA (all)),28"), ("home", "/srv/alice"))).ShouldNotBeNull();

        account.Name.ShouldBe("alice");
        account.Uid.ShouldBe(1000);
        account.Gid.ShouldBe(1001);
        account.Groups.ShouldBe([1001, 27, 28]);
        account.GroupNames.ShouldBe(["alice", "Sales, EMEA (all)"]);
        account.Home.ShouldBe("/home/alice");
        account.RealHome.ShouldBe("/srv/alice");
        account.Shell.ShouldBe("/bin/sh");
    }

    [TestCase("2", true)]
    [TestCase("1", false)]
    public void No_such_user_is_told_from_a_database_that_could_not_be_asked(string code, bool missing) =>
        AccountReader.IsMissing(Answers(("account-missing", code))).ShouldBe(missing);

    [Test]
    public void Groups_have_members_of_both_kinds()
    {
        var groups = GroupsReader.Read(Answers(("group", "staff:x:50:bob,carol"), ("group", "alice:x:1000:"), ("group-primaries", "alice:1000:1000\nbob:1001:50\n")));

        groups[50].Members.ShouldBe(["bob", "carol"]);
        groups[50].PrimaryOf.Select(account => (account.Name, account.Uid)).ShouldBe([("bob", 1001)]);
        groups[1000].Members.ShouldBeEmpty();
        groups[1000].PrimaryOf.Single().Name.ShouldBe("alice");
    }

    [Test]
    public void Sshd_s_configuration_keeps_every_value_of_a_keyword()
    {
        var sshd = SshdReader.Read(Answers(("sshd", "/usr/sbin/sshd"), ("sshd-version", "unknown option -- V\nOpenSSH_8.4p1 Debian-5+deb11u7, OpenSSL 1.1.1w\nusage: sshd"), ("sshd-configuration", "strictmodes no\nhostkey /a\nhostkey /b\nbanner")), banner: null, osRelease: null);

        sshd.Software.ShouldBe("OpenSSH_8.4p1 Debian-5+deb11u7");
        sshd.Configuration!["hostkey"].ShouldBe(["/a", "/b"]);
        sshd.Configuration["banner"].ShouldBe([""]);
        sshd.StrictModes.ShouldBe(false);
        sshd.ConfigurationProblem.ShouldBeNull();
    }

    [Test]
    public void What_sshd_says_against_being_asked_is_kept()
    {
        var sshd = SshdReader.Read(Answers(("sshd", "/usr/sbin/sshd"), ("sshd-problem", "sshd: no hostkeys available -- exiting.")), banner: "OpenSSH_9.2p1", osRelease: null);

        sshd.Configuration.ShouldBeNull();
        sshd.StrictModes.ShouldBeNull();
        sshd.ConfigurationProblem.ShouldBe("sshd: no hostkeys available -- exiting.");
    }

    [TestCase("PRETTY_NAME=\"Linux Mint\"\nID=linuxmint\nID_LIKE=\"ubuntu debian\"\n", "linuxmint", true)]
    [TestCase("ID=\"rhel\"\nID_LIKE=\"fedora\"\n", "rhel", false)]
    [TestCase(null, null, false)]
    public void Os_release_tells_what_a_system_is_built_from(string? text, string? id, bool debianLike)
    {
        OsRelease.Id(text).ShouldBe(id);
        OsRelease.IsDebianLike(text).ShouldBe(debianLike);
    }

    [Test]
    public void Selinux_is_read_where_it_runs()
    {
        var denial = "type=AVC msg=audit(1700000000.1:2): avc:  denied  { read } for  pid=9 comm=\"sshd-session\" name=\"authorized_keys\" scontext=u:r:sshd_t:s0 tcontext=u:object_r:default_t:s0 tclass=file permissive=0";
        var selinux = SelinuxReader.Read(Answers(("selinux", "1\n"), ("selinux-policy", "targeted"), ("selinux-sshd", "system_u:system_r:sshd_t:s0-s0:c0.c1023"), ("selinux-denials", denial + "\n"))).ShouldNotBeNull();

        selinux.Enforcing.ShouldBe(true);
        selinux.Policy.ShouldBe("targeted");
        selinux.SshdContext.ShouldBe("system_u:system_r:sshd_t:s0-s0:c0.c1023");
        selinux.Denials.Single().Record.ShouldBe(denial);
        selinux.Denials.Single().Path.ShouldBe("authorized_keys");
        SelinuxReader.Read(Answers(("selinux", "none")))!.Enabled.ShouldBeFalse();
        SelinuxReader.Read(Answers()).ShouldBeNull();
    }

    [Test]
    public void A_path_has_its_labels_and_its_names()
    {
        var paths = PathsReader.Read(Answers(("path", "/home/a"), ("ls", "drwxr-xr-x. 3 1000 1000 60 Nov 22 12:15 /home/a"), ("stat", "41ed 1000 1000 3 50 77 60\nalice\nUNKNOWN\n"), ("context", "unconfined_u:object_r:default_t:s0\n"), ("selinux-expected", "/home\tsystem_u:object_r:home_root_t:s0\n/home/a\tunconfined_u:object_r:user_home_dir_t:s0\n")));

        var path = paths["/home/a"];
        path.Owner.ShouldBe("alice");
        path.Group.ShouldBe("1000");
        path.Identity.ShouldBe("50:77");
        path.Context.ShouldBe("unconfined_u:object_r:default_t:s0");
        path.ExpectedContext.ShouldBe("unconfined_u:object_r:user_home_dir_t:s0");
    }

    private static ProbeFrames Answers(params (string Name, string Text)[] answers) =>
        ProbeFrames.Parse(Encoding.UTF8.GetBytes(string.Concat(answers.Select(answer => $"\nnonce {answer.Name}\n{answer.Text}"))), "nonce");
}
