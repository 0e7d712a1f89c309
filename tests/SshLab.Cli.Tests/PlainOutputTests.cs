using NUnit.Framework;
using Shouldly;

namespace SshLab.Cli.Tests;

[Parallelizable(ParallelScope.All)]
public class PlainOutputTests
{
    [TestCase("--help")]
    [TestCase("explain home-writable-by-others")]
    [TestCase("lab images")]
    [TestCase("lab scenarios")]
    [TestCase("lab up nosuch")]
    public async Task Output_that_is_redirected_has_no_escapes_and_no_boxes(string line)
    {
        var result = await Sshlab.TypedAsync(line);
        (result.OutputText + result.Error).ShouldNotContain(character => character == '\u001b' || (character >= '\u2500' && character <= '\u259f'));
    }

    [Test]
    public async Task Output_on_a_terminal_has_colours()
    {
        var output = await Pty.RunAsync("explain home-writable-by-others");
        output.ShouldContain("\u001b[");
    }

    [Test]
    public async Task No_color_keeps_colours_off_a_terminal_too()
    {
        var output = await Pty.RunAsync("explain home-writable-by-others", "NO_COLOR=1");
        output.ShouldContain("StrictModes");
        output.ShouldNotContain("\u001b[");
    }
}
