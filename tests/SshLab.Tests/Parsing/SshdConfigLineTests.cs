using Shouldly;
using SshLab.Parsing;

namespace SshLab.Tests.Parsing;

public sealed class SshdConfigLineTests
{
    [TestCase("DenyUsers alice bob", "DenyUsers", "alice|bob")]
    [TestCase("  Port=2222", "Port", "2222")]
    [TestCase("Port = 2222\r", "Port", "2222")]
    [TestCase("AuthorizedKeysFile \"/etc/my keys/%u\" .ssh/keys # both", "AuthorizedKeysFile", "/etc/my keys/%u|.ssh/keys")]
    [TestCase("ForceCommand echo it\\ is 'a b'", "ForceCommand", "echo|it is|a b")]
    [TestCase("AllowUsers a#b", "AllowUsers", "a#b")]
    [TestCase("# PermitRootLogin no", "", "")]
    [TestCase("   ", "", "")]
    [TestCase("UsePAM", "UsePAM", "")]
    public void A_line_is_taken_apart_as_sshd_does_it(string text, string keyword, string arguments)
    {
        var line = SshdConfigLine.Read(text, 3);
        line.Keyword.ShouldBe(keyword);
        string.Join('|', line.Arguments.Select(word => word.Value)).ShouldBe(arguments);
        line.Number.ShouldBe(3);
    }

    // What sshd -T of 8.4 and of 9.2 to 10.6 made of each line.
    [TestCase("AuthorizedKeysFile 'a b' c", "'a|b'|c", "a b|c")]
    [TestCase("AuthorizedKeysFile a\\ b c", "a\\|b|c", "a b|c")]
    [TestCase("AuthorizedKeysFile a\"b c\"d e", "ab c|d|e", "ab cd|e")]
    [TestCase("AuthorizedKeysFile a=b c", "a|b|c", "a=b|c")]
    [TestCase("AuthorizedKeysFile == a b", "", "=|a|b")]
    [TestCase("AuthorizedKeysFile a#b c", "a", "a#b|c")]
    [TestCase("AuthorizedKeysFile a b #comment", "a|b", "a|b")]
    [TestCase("\"AuthorizedKeysFile\" \"a b\"", "a b", "a b")]
    [TestCase("AllowUsers alice, bob", "alice,|bob", "alice,|bob")]
    public void Before_8_7_it_was_taken_apart_otherwise(string text, string old, string now)
    {
        string.Join('|', SshdConfigLine.Read(text, 1, new Version(8, 4)).Arguments.Select(word => word.Value)).ShouldBe(old);
        string.Join('|', SshdConfigLine.Read(text, 1, new Version(8, 7)).Arguments.Select(word => word.Value)).ShouldBe(now);
        SshdConfigLine.Read(text, 1).Keyword.ShouldBeOneOf("AuthorizedKeysFile", "AllowUsers");
    }

    [Test]
    public void An_argument_knows_where_it_stands_quotes_included()
    {
        var line = SshdConfigLine.Read("X  \"a b\"  c", 1);
        line.Arguments.Select(word => line.Text[word.Start..word.End]).ShouldBe(["\"a b\"", "c"]);
    }

    [Test]
    public void A_file_is_divided_at_its_line_feeds() =>
        SshdConfigLine.ReadAll("A 1\n\nB 2\n"u8.ToArray()).Where(line => line.Keyword.Length > 0).Select(line => (line.Number, line.Keyword)).ShouldBe([(1, "A"), (3, "B")]);
}
