using System.Text;
using Shouldly;
using SshLab.Facts.Probes;

namespace SshLab.Tests.Facts;

/// <summary>Several files in one answer of <c>head</c>.</summary>
public sealed class HeadedFilesTests
{
    [Test]
    public void Files_come_byte_for_byte() =>
        Read("==> /a <==\none\n\n\n==> /b c <==\nno newline\n==> /dev/null <==", "/a", "/b c").ShouldBe([("/a", "one\n\n"), ("/b c", "no newline")]);

    [Test]
    public void An_empty_file_is_empty() => Read("==> /a <==\n\n==> /dev/null <==", "/a").ShouldBe([("/a", "")]);

    [Test]
    public void What_could_not_be_read_is_left_out() =>
        Read("==> /b <==\nx\n\n==> /dev/null <==", "/a", "/b").ShouldBe([("/b", "x\n")]);

    [Test]
    public void A_heading_of_another_file_is_text() =>
        Read("==> /a <==\nx\n==> /etc/shadow <==\ny\n\n==> /dev/null <==", "/a").ShouldBe([("/a", "x\n==> /etc/shadow <==\ny\n")]);

    [Test]
    public void An_answer_that_broke_off_has_no_last_file() => Read("==> /a <==\nx\n\n==> /b <==\ny", "/a", "/b").ShouldBe([("/a", "x\n")]);

    private static List<(string Name, string Text)> Read(string output, params string[] names) =>
        [.. HeadedFiles.Read(Encoding.UTF8.GetBytes(output), names).Select(file => (file.Key, Encoding.UTF8.GetString(file.Value.Span)))];
}
