using Shouldly;
using SshLab.Facts;
using SshLab.Watching;

namespace SshLab.Tests.Watching;

public sealed class SecondSshdTests
{
    private static readonly SecondSshd Second = new(2222, [], Stale: false);

    [Test]
    public void The_same_login_goes_to_the_other_port_and_the_host_key_stays_known()
    {
        var words = string.Join(' ', Second.At("192.0.2.7", new Target("web") { User = "alice", Port = 2200, Options = ["Port=23", "StrictHostKeyChecking=no"] }, Client("web.example", 2200)).SshArguments());
        words.ShouldBe("-o Port=2222 -o StrictHostKeyChecking=yes -o HostName=192.0.2.7 -o HostKeyAlias=[web.example]:2200 -o Port=23 -o StrictHostKeyChecking=no -l alice -p 2222 -- web");
    }

    [Test]
    public void On_the_usual_port_the_host_is_known_by_its_name_alone() =>
        Second.At(null, new Target("web"), Client("web.example", 22)).Options.ShouldBe(["Port=2222", "StrictHostKeyChecking=yes", "HostKeyAlias=web.example"]);

    [Test]
    public void A_name_that_the_configuration_gives_the_host_key_stays() =>
        Second.At(null, new Target("web"), Client("web.example", 22) with { Configuration = new Dictionary<string, IReadOnlyList<string>> { ["hostkeyalias"] = ["cluster"] } })
            .Options.ShouldBe(["Port=2222", "StrictHostKeyChecking=yes"]);

    private static ClientFacts Client(string host, int port) => new() { User = "alice", HostName = host, Port = port };
}
