using Shouldly;
using SshLab.Containers.Labs;

namespace SshLab.Tests.Containers;

public sealed class LabStateTests
{
    [Test]
    public void A_labs_target_keeps_away_from_the_machines_own_ssh_configuration()
    {
        var state = new LabState
        {
            Name = "quiet-otter", Image = "bookworm", Engine = "docker", Container = "c", Host = "127.0.0.1", Port = 32768,
            User = "alice", Password = "secret", IdentityFile = "/keys/id", KnownHostsFile = "/my keys/known_hosts",
        };
        var arguments = string.Join(' ', state.Target.SshArguments());
        arguments.ShouldBe(
            "-F /dev/null -i /keys/id -o UserKnownHostsFile=\"/my keys/known_hosts\" -o GlobalKnownHostsFile=/dev/null "
            + "-o StrictHostKeyChecking=yes -o IdentitiesOnly=yes -l alice -p 32768 -- 127.0.0.1");
        state.ToString().ShouldNotContain("secret");
    }

    [TestCase("quiet-otter", true)]
    [TestCase("", false)]
    [TestCase("-quiet", false)]
    [TestCase("../quiet", false)]
    [TestCase("Quiet-Otter", false)]
    public void A_labs_name_can_stand_in_a_path_and_a_command(string name, bool valid) => LabName.IsOne(name).ShouldBe(valid);

    [Test]
    public void A_name_at_random_is_a_name()
    {
        for (var i = 0; i < 200; i++)
            LabName.IsOne(LabName.Next()).ShouldBeTrue();
    }
}
