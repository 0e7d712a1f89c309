using NUnit.Framework;
using Shouldly;

namespace SshLab.Cli.Tests;

[Parallelizable(ParallelScope.All)]
public class UriTests
{
    [Test]
    public async Task A_uri_is_taken_as_ssh_takes_it()
    {
        var target = (await Sshlab.TypedAsync("diagnose ssh://al%2Dice;x=y@127.0.0.1:1/ -F /dev/null --json")).Json()["target"]!;
        (target["user"]!.GetValue<string>(), target["host"]!.GetValue<string>(), target["port"]!.GetValue<int>()).ShouldBe(("al-ice", "127.0.0.1", 1));
    }

    [TestCase("ssh://alice:secret@host")]
    [TestCase("ssh://-oProxyCommand=id")]
    [TestCase("SSH://host")]
    public async Task One_that_ssh_would_not_take_is_a_usage_error(string uri) =>
        (await Sshlab.TypedAsync($"diagnose {uri}")).ShouldFailInWords(ExitCode.Usage).Error.ShouldNotContain("secret");
}
