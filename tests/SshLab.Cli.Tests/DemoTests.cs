using NUnit.Framework;
using Shouldly;

namespace SshLab.Cli.Tests;

public class DemoTests
{
    [Test]
    public async Task The_demo_tells_the_whole_story_and_leaves_nothing()
    {
        var before = (await Sshlab.TypedAsync("lab list --json")).OutputText;
        var demo = await Sshlab.TypedAsync("demo");
        demo.ExitCode.ShouldBe(ExitCode.Done, demo.Error);
        string[] story = ["the login works", "# chmod 0777 /home/alice", "Permission denied (publickey", "the key is refused", "home-writable-by-others", "# chmod o-w /home/alice", "the login works", "is removed again"];
        var at = 0;
        foreach (var part in story)
        {
            var found = demo.OutputText.IndexOf(part, at, StringComparison.Ordinal);
            found.ShouldBeGreaterThanOrEqualTo(at, $"'{part}' is missing, or comes too early");
            at = found + part.Length;
        }
        (await Sshlab.TypedAsync("lab list --json")).OutputText.ShouldBe(before);
    }

    [Test]
    public async Task The_demo_is_one_object_for_programs()
    {
        var demo = await Sshlab.TypedAsync("demo --json");
        demo.ExitCode.ShouldBe(ExitCode.Done, demo.Error);
        demo.Json()["asTold"]!.GetValue<bool>().ShouldBeTrue();
        demo.Json()["steps"]!.AsArray().Select(step => step!["id"]!.GetValue<string>())
            .ShouldBe(["lab-up", "healthy-login", "break", "refused-login", "diagnose", "fix", "healed-login", "lab-down"]);
    }
}
