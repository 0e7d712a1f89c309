using System.Text;
using Shouldly;
using SshLab.Setup;

namespace SshLab.Tests.Setup;

internal sealed class KeyFileEditTests
{
    [TestCase("", "KEY\n")]
    [TestCase("one\n", "one\nKEY\n")]
    [TestCase("one", "one\nKEY\n")]
    [TestCase("# a comment", "# a comment\nKEY\n")]
    [TestCase("one\r\ntwo\r\n", "one\r\ntwo\r\nKEY\n")]
    [TestCase("one\r\ntwo", "one\r\ntwo\nKEY\n")]
    [TestCase("junk \u0001 \t ", "junk \u0001 \t \nKEY\n")]
    [TestCase("\n\n", "\n\nKEY\n")]
    [TestCase("\0", "\0\nKEY\n")]
    public void Adds_one_line_and_keeps_every_byte(string before, string after) =>
        Encoding.Latin1.GetString(KeyFileEdit.Append(Encoding.Latin1.GetBytes(before), "KEY")).ShouldBe(after);
}
