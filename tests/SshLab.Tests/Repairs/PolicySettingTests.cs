using Shouldly;
using SshLab.Repairs;

namespace SshLab.Tests.Repairs;

/// <summary>The commands that a person would type, there and back.</summary>
public sealed class PolicySettingTests
{
    [TestCase(PolicySettingKind.FileContext, @"/srv/keys(/.*)?", null, "ssh_home_t", false, "semanage fcontext -a -t ssh_home_t '/srv/keys(/.*)?'", "semanage fcontext -d '/srv/keys(/.*)?'")]
    [TestCase(PolicySettingKind.Equivalence, "/data/alice", null, "/home/alice", false, "semanage fcontext -a -e /home/alice /data/alice", "semanage fcontext -d -e /home/alice /data/alice")]
    [TestCase(PolicySettingKind.Boolean, "use_nfs_home_dirs", "0", "1", false, "setsebool -P use_nfs_home_dirs 1", "setsebool -P use_nfs_home_dirs 0")]
    [TestCase(PolicySettingKind.Port, "2222", null, "ssh_port_t", false, "semanage port -a -t ssh_port_t -p tcp 2222", "semanage port -d -p tcp 2222")]
    [TestCase(PolicySettingKind.Port, "8080", null, "ssh_port_t", true, "semanage port -m -t ssh_port_t -p tcp 8080", "semanage port -d -p tcp 8080")]
    [TestCase(PolicySettingKind.Port, "8080", "http_port_t", "ssh_port_t", true, "semanage port -m -t ssh_port_t -p tcp 8080", "semanage port -m -t http_port_t -p tcp 8080")]
    public void Is_set_and_taken_back_by(PolicySettingKind kind, string name, string? before, string after, bool overrides, string there, string back)
    {
        var setting = new PolicySetting(kind, name);
        var step = new SettingStep { Kind = "it", Command = setting.Command(before, after, overrides), Setting = setting, Before = before, After = after, Overrides = overrides };
        step.Command.ShouldBe(there);
        var inverse = step.Inverse().ShouldBeOfType<SettingStep>();
        inverse.Command.ShouldBe(back);
        (inverse.Before, inverse.After).ShouldBe((after, before));
    }

    [Test]
    public void A_rule_of_the_file_contexts_takes_its_path_literally() =>
        new AddFileContext("/srv/a.b+c", "ssh_home_t", WithContents: true).Expression.ShouldBe(@"/srv/a\.b\+c(/.*)?");
}
