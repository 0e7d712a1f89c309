using System.Text;
using NUnit.Framework;
using Shouldly;
using SshLab.Facts;
using SshLab.Facts.Probes;

namespace SshLab.Tests.Facts;

public sealed class LocalContextsReaderTests
{
    [Test]
    public void Rules_are_read_with_their_lines_and_kinds() =>
        LocalContextsReader.Rules(Frames("selinux-contexts-local", "5 /home/alice/\\.ssh(/.*)?    system_u:object_r:var_t:s0\n6 /srv/keys\t-d  system_u:object_r:etc_t:s0\n7 /mnt/x <<none>>")).ShouldBe(
        [
            new LocalFileContext(5, "/home/alice/\\.ssh(/.*)?", null, "system_u:object_r:var_t:s0"),
            new LocalFileContext(6, "/srv/keys", "-d", "system_u:object_r:etc_t:s0"),
            new LocalFileContext(7, "/mnt/x", null, "<<none>>"),
        ]);

    [Test]
    public void Equivalences_are_read_with_their_lines() =>
        LocalContextsReader.Equivalences(Frames("selinux-contexts-subs", "4 /data /var/www")).ShouldBe([new LocalEquivalence(4, "/data", "/var/www")]);

    [TestCase("one")]
    [TestCase("x /data /var/www")]
    [TestCase("1 / /home")]
    [TestCase("1 data /home")]
    [TestCase("1 /data /home /srv more")]
    public void What_is_no_equivalence_is_left_out(string line) => LocalContextsReader.Equivalences(Frames("selinux-contexts-subs", line)).ShouldBeEmpty();

    [TestCase("one")]
    [TestCase("x /data system_u:object_r:var_t:s0")]
    [TestCase("1 /data")]
    [TestCase("1 /data what system_u:object_r:var_t:s0")]
    public void What_is_no_rule_is_left_out(string line) => LocalContextsReader.Rules(Frames("selinux-contexts-local", line)).ShouldBeEmpty();

    private static ProbeFrames Frames(string name, string content) => ProbeFrames.Parse(Encoding.UTF8.GetBytes($"\nn {name}\n{content}"), "n");
}
