using System.Text;
using Shouldly;
using SshLab.Facts.Probes;

namespace SshLab.Tests.Facts;

public sealed class ProbeFramesTests
{
    private const string Nonce = "0123456789abcdef";

    [Test]
    public void Answers_come_apart_byte_for_byte()
    {
        var frames = Parse($"noise\n{Nonce} a\n\n{Nonce} b\nx\0y\n\n{Nonce} end\n");

        frames.All.Select(frame => frame.Name).ShouldBe(["a", "b", "end"]);
        frames.Find("a")!.Content.Length.ShouldBe(0);
        frames.Find("b")!.Content.ToArray().ShouldBe("x\0y\n"u8.ToArray());
        frames.Complete.ShouldBeTrue();
    }

    [Test]
    public void A_file_that_guesses_the_form_but_not_the_word_stays_one_answer() =>
        Parse($"\n{Nonce} content\n\nffffffffffffffff uid\n0\n\n{Nonce} end\n").All.Count.ShouldBe(2);

    [Test]
    public void An_answer_that_broke_off_is_not_complete()
    {
        Parse($"\n{Nonce} a\nx").Complete.ShouldBeFalse();
        Parse("").Complete.ShouldBeFalse();
    }

    [Test]
    public void A_group_ends_where_another_kind_of_answer_begins()
    {
        var groups = Parse($"\n{Nonce} path\n/a\n{Nonce} ls\n1\n{Nonce} path\n/b\n{Nonce} uid\n0\n{Nonce} ls\n2").Groups("path", "ls").ToList();

        groups.Count.ShouldBe(2);
        groups[0].Select(frame => frame.Text).ShouldBe(["/a", "1"]);
        groups[1].Select(frame => frame.Text).ShouldBe(["/b"]);
    }

    private static ProbeFrames Parse(string output) => ProbeFrames.Parse(Encoding.ASCII.GetBytes(output), Nonce);
}
