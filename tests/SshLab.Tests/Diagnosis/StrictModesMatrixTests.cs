using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis;

/// <summary>What a real sshd refused and accepted, mode for mode, on Debian's build and on upstream's.</summary>
public sealed class StrictModesMatrixTests
{
    [TestCase("0755", "", "")]
    [TestCase("0711", "", "")]
    [TestCase("0750", "", "")]
    [TestCase("2755", "", "")]
    [TestCase("0775", "", "home-writable-by-others")]
    [TestCase("0770", "", "home-writable-by-others")]
    [TestCase("0777", "home-writable-by-others", "home-writable-by-others")]
    [TestCase("1777", "home-writable-by-others", "home-writable-by-others")]
    [TestCase("0722", "home-writable-by-others", "home-writable-by-others")]
    [TestCase("0000", "home-not-searchable", "home-not-searchable")]
    public void Home_directory_of_this_mode(string mode, string debian, string upstream) => Check(FactsOf.Home, mode, debian, upstream);

    [TestCase("0755", "", "")]
    [TestCase("0711", "", "")]
    [TestCase("0750", "", "")]
    [TestCase("0500", "", "")]
    [TestCase("0775", "", "ssh-dir-writable-by-others")]
    [TestCase("0770", "", "ssh-dir-writable-by-others")]
    [TestCase("0777", "ssh-dir-writable-by-others", "ssh-dir-writable-by-others")]
    [TestCase("0000", "ssh-dir-not-searchable", "ssh-dir-not-searchable")]
    [TestCase("0600", "ssh-dir-not-searchable", "ssh-dir-not-searchable")]
    public void Ssh_directory_of_this_mode(string mode, string debian, string upstream) => Check(FactsOf.Ssh, mode, debian, upstream);

    [TestCase("0644", "", "")]
    [TestCase("0640", "", "")]
    [TestCase("0604", "", "")]
    [TestCase("0400", "", "")]
    [TestCase("0444", "", "")]
    [TestCase("0755", "", "")]
    [TestCase("0700", "", "")]
    [TestCase("0660", "", "authorized-keys-writable-by-others")]
    [TestCase("0664", "", "authorized-keys-writable-by-others")]
    [TestCase("0620", "", "authorized-keys-writable-by-others")]
    [TestCase("0666", "authorized-keys-writable-by-others", "authorized-keys-writable-by-others")]
    [TestCase("0602", "authorized-keys-writable-by-others", "authorized-keys-writable-by-others")]
    [TestCase("0000", "authorized-keys-not-readable", "authorized-keys-not-readable")]
    public void Key_file_of_this_mode(string mode, string debian, string upstream) => Check(FactsOf.Keys, mode, debian, upstream);

    [TestCase(FactsOf.Home, 0, "0755", "")]
    [TestCase(FactsOf.Home, 0, "0700", "home-not-searchable")]
    [TestCase(FactsOf.Home, FactsOf.Bob, "0755", "home-wrong-owner")]
    [TestCase("/home", FactsOf.Bob, "0755", "")]
    [TestCase("/home", 0, "0777", "")]
    [TestCase("/home", 0, "0700", "path-not-searchable")]
    [TestCase(FactsOf.Ssh, 0, "0755", "")]
    [TestCase(FactsOf.Ssh, 0, "0700", "ssh-dir-not-searchable")]
    [TestCase(FactsOf.Ssh, FactsOf.Bob, "0755", "ssh-dir-wrong-owner")]
    [TestCase(FactsOf.Ssh, FactsOf.Bob, "0700", "ssh-dir-wrong-owner")]
    [TestCase(FactsOf.Keys, 0, "0644", "")]
    [TestCase(FactsOf.Keys, 0, "0600", "authorized-keys-not-readable")]
    [TestCase(FactsOf.Keys, FactsOf.Bob, "0644", "authorized-keys-wrong-owner")]
    [TestCase(FactsOf.Keys, FactsOf.Bob, "0600", "authorized-keys-wrong-owner")]
    public void Path_of_this_owner_and_mode(string path, int owner, string mode, string blocker) =>
        FactsOf.Healthy().Owner(path, owner, owner).Mode(path, mode).Blockers().ShouldBe(blocker.Length == 0 ? [] : [blocker]);

    [TestCase(100, TestName = "The_group_has_another_member")]
    [TestCase(200, TestName = "The_group_has_no_member")]
    [TestCase(0, TestName = "The_group_is_roots")]
    [TestCase(54321, TestName = "The_group_does_not_exist")]
    public void Debian_refuses_group_write_when(int group) =>
        FactsOf.Healthy().Owner(FactsOf.Home, FactsOf.Alice, group).Mode(FactsOf.Home, "0775").Blockers().ShouldBe(["home-writable-by-others"]);

    [Test]
    public void Debian_accepts_a_group_whose_only_listed_member_is_the_owner() =>
        FactsOf.Healthy()
            .Server(server => server with { Groups = new Dictionary<int, GroupFacts> { [300] = new() { Gid = 300, Name = "team", Members = ["alice"] } } })
            .Change(FactsOf.Ssh, path => path with { Gid = 300, Group = "team" }).Mode(FactsOf.Ssh, "0770").Blockers().ShouldBeEmpty();

    [Test]
    public void Debian_refuses_that_group_when_root_owns_the_directory() =>
        FactsOf.Healthy()
            .Server(server => server with { Groups = new Dictionary<int, GroupFacts> { [300] = new() { Gid = 300, Name = "team", Members = ["alice"] } } })
            .Change(FactsOf.Ssh, path => path.Owned(0, 0) with { Gid = 300, Group = "team" }).Mode(FactsOf.Ssh, "0775")
            .Blockers().ShouldBe(["ssh-dir-writable-by-others"]);

    [Test]
    public void Group_write_is_not_judged_when_nobody_could_list_the_members()
    {
        var facts = FactsOf.Healthy().Server(server => server with { Groups = new Dictionary<int, GroupFacts>() }).Mode(FactsOf.Home, "0775");
        facts.By("home-writable-by-others").UnknownBecause.ShouldNotBeNull();
        facts.Blockers().ShouldBeEmpty();
    }

    [Test]
    public void Group_write_is_not_judged_when_the_flavour_is_not_known() =>
        FactsOf.Healthy(ServerFlavour.Unknown).Mode(FactsOf.Home, "0775").By("home-writable-by-others").UnknownBecause.ShouldNotBeNull();

    [Test]
    public void Only_the_refused_bits_are_cleared_on_Debian() =>
        FactsOf.Healthy().Mode(FactsOf.Home, "0777").Commands().ShouldBe(["chmod o-w /home/alice"]);

    [Test]
    public void Both_bits_are_cleared_where_both_are_refused() =>
        FactsOf.Healthy(ServerFlavour.Upstream).Mode(FactsOf.Home, "0777").Commands().ShouldBe(["chmod go-w /home/alice"]);

    private static void Check(string path, string mode, string debian, string upstream)
    {
        FactsOf.Healthy().Mode(path, mode).Blockers().ShouldBe(debian.Length == 0 ? [] : [debian]);
        FactsOf.Healthy(ServerFlavour.Upstream).Mode(path, mode).Blockers().ShouldBe(upstream.Length == 0 ? [] : [upstream]);
    }
}
