using Shouldly;
using SshLab.Shells;

namespace SshLab.Tests.Shells;

public sealed class LocalShellTests
{
    [Test]
    public async Task A_script_runs_here_and_its_exit_code_is_data()
    {
        await using var shell = new LocalShell();

        var result = await shell.RunAsync(new ShellScript("printf 'a\\000b'; echo err >&2; exit 3"));

        shell.Via.ShouldBe("local");
        result.ExitCode.ShouldBe(3);
        result.Output.ToArray().ShouldBe([(byte)'a', 0, (byte)'b']);
        result.Error.ShouldBe("err\n");
    }

    [TestCase("it's")]
    [TestCase("$(touch /tmp/never) `id` \\ \"")]
    [TestCase("two\nlines ")]
    [TestCase("-n")]
    [TestCase("")]
    public async Task A_value_arrives_as_it_is_whatever_it_holds(string value)
    {
        await using var shell = new LocalShell();
        var script = new ShellScript("show() { printf '%s|%s' \"$value\" \"$1\"; }") { Variables = new Dictionary<string, string> { ["value"] = value }, Calls = [["show", value]] };

        (await shell.RunAsync(script)).OutputText.ShouldBe($"{value}|{value}");
    }
}
