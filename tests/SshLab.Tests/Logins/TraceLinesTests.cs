using Shouldly;
using SshLab.Logins;

namespace SshLab.Tests.Logins;

public sealed class TraceLinesTests
{
    [Test]
    public void Terminal_escapes_of_a_server_are_written_out() =>
        TraceLines.From("debug1: Remote: \u001b]0;owned\u0007\u001b[31mred\r\n").ShouldBe([@"debug1: Remote: \x1B]0;owned\x07\x1B[31mred"]);

    [Test]
    public void Long_lines_are_cut() =>
        TraceLines.From(new string('x', 5000)).Single().Length.ShouldBeLessThanOrEqualTo(TraceLines.LongestLine + 1);

    [Test]
    public void Of_too_many_lines_the_first_and_the_last_are_kept()
    {
        var lines = TraceLines.From(string.Join('\n', Enumerable.Range(1, 10_000)));

        lines.Count.ShouldBe(TraceLines.MostLines + 1);
        lines[0].ShouldBe("1");
        lines[^1].ShouldBe("10000");
        lines.ShouldContain("… 8000 lines left out …");
    }
}
