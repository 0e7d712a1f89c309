using System.Text;
using NUnit.Framework;
using Shouldly;
using SshLab.Parsing;
using SshLab.Tests.Diagnosis;

namespace SshLab.Tests.Parsing;

/// <summary>authorized_keys is read as sshd reads it, whatever its bytes are.</summary>
public sealed class AuthorizedKeysTests
{
    [Test]
    public void Lines_cover_every_byte_of_any_content_and_nothing_throws()
    {
        var random = new Random(20);
        string[] words = [FactsOf.Line, FactsOf.Other, "ssh-ed25519", " ", "\t", "\n", "\r\n", "\r", "\0", "#", "\"", "\\", ",", "from=", "no-pty", "AAAA", "=", "\ufeff", "–"];
        for (var round = 0; round < 2000; round++)
        {
            var content = new List<byte>();
            for (var i = random.Next(12); i > 0; i--)
                content.AddRange(random.Next(3) == 0 ? RandomBytes(random) : Encoding.UTF8.GetBytes(words[random.Next(words.Length)]));
            var keys = AuthorizedKeys.Read(content.ToArray());
            Reassembled(keys).ShouldBe(content);
            keys.Lines.Select(line => line.Number).ShouldBe(Enumerable.Range(1, keys.Lines.Count));
        }
    }

    [Test]
    public void No_rule_throws_on_any_content()
    {
        var random = new Random(21);
        var facts = FactsOf.Healthy();
        for (var round = 0; round < 300; round++)
        {
            var content = Encoding.UTF8.GetBytes(FactsOf.Other + "\n" + FactsOf.Line + "\n").ToList();
            for (var i = random.Next(1, 6); i > 0; i--)
            {
                var at = random.Next(content.Count);
                if (random.Next(2) == 0)
                    content.RemoveRange(at, random.Next(1, content.Count - at + 1));
                content.InsertRange(Math.Min(at, content.Count), RandomBytes(random));
            }
            Should.NotThrow(() => facts.Content(content.ToArray()).Blockers());
        }
    }

    [Test]
    public void A_large_hostile_file_is_judged_in_a_moment()
    {
        var almost = FactsOf.Key.Base64[..40];
        var content = string.Concat(Enumerable.Repeat($"ssh-ed25519 {almost}x\nno-pty,from=\"{almost} AAA AAA AAA ssh-\n", 262144 / 110));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        FactsOf.Healthy().Content(content).Blockers();
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20), "judging a hostile key file of 256 KiB");
    }

    [Test]
    public void Each_line_says_what_it_is()
    {
        var keys = AuthorizedKeys.Read(Encoding.UTF8.GetBytes($"# x\n \t\n{FactsOf.Line}\nno-pty {FactsOf.Other}\nrubbish\n"));
        keys.Lines.Select(line => line.Kind).ShouldBe(
            [AuthorizedKeysLineKind.Comment, AuthorizedKeysLineKind.Blank, AuthorizedKeysLineKind.Key, AuthorizedKeysLineKind.Key, AuthorizedKeysLineKind.Unparsable]);
        keys.Lines[2].ShouldSatisfyAllConditions(
            line => line.Key.ShouldBe(FactsOf.Key), line => line.Comment.ShouldBe("alice@laptop"), line => line.Options.ShouldBeNull(), line => line.Start.ShouldBe(7));
        keys.Lines[3].Options.ShouldBe("no-pty");
    }

    [TestCase("no-pty", null)]
    [TestCase("No-Pty", null)]
    [TestCase("no-pty,", null)]
    [TestCase(",no-pty", null)]
    [TestCase("command=\"a \\\" b\"", null)]
    [TestCase("permitopen=\"host:80\",permitopen=\"host:81\"", null)]
    [TestCase("expiry-time=\"20991231\"", null)]
    [TestCase("expiry-time=\"209912312359Z\"", null)]
    [TestCase("no-restrict", "unknown key option")]
    [TestCase("no-ptyx", "unknown key option")]
    [TestCase("from=10.0.0.1", "missing start quote")]
    [TestCase("from=\"a\"b", "unknown key option")]
    [TestCase("from=\"a\",from=\"b\"", "multiple \"from\" clauses")]
    [TestCase("environment=\"A-B=c\"", "invalid environment string")]
    [TestCase("expiry-time=\"20991301\"", "invalid expires time")]
    [TestCase("principals=\"alice\"", null)]
    public void Options_are_judged_as_sshd_judges_them(string options, string? problem) =>
        AuthorizedKeys.Read(Encoding.UTF8.GetBytes($"{options} {FactsOf.Line}")).Lines.ShouldHaveSingleItem().OptionsProblem.ShouldBe(problem);

    [Test]
    public void An_option_is_unknown_to_a_version_before_it()
    {
        var content = Encoding.UTF8.GetBytes($"verify-required {FactsOf.Line}");
        AuthorizedKeys.Read(content, new Version(8, 4)).Admitting(FactsOf.Key).ShouldNotBeNull();
        AuthorizedKeys.Read(content, new Version(8, 2)).Admitting(FactsOf.Key).ShouldBeNull();
    }

    [TestCase("AA=A")]
    [TestCase("A")]
    [TestCase("AAA")]
    [TestCase("AB==")]
    [TestCase("AA==A")]
    [TestCase("AAAA=")]
    [TestCase("AA-A")]
    public void Base64_that_the_C_library_refuses_is_refused(string text) => SshBase64.Decode(text).ShouldBeNull();

    [TestCase("", 0)]
    [TestCase("AA==", 1)]
    [TestCase("AA= =\r", 1)]
    [TestCase("AAA=", 2)]
    [TestCase("A\rA\fAA", 3)]
    public void Base64_that_the_C_library_decodes_is_decoded(string text, int bytes) => SshBase64.Decode(text)!.Length.ShouldBe(bytes);

    [TestCase("rsa-sha2-512", "ssh-rsa", true)]
    [TestCase("ssh-rsa", "ssh-ed25519", false)]
    [TestCase("ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", false)]
    public void A_label_names_a_type(string label, string type, bool names) => KeyTypes.Names(label, type).ShouldBe(names);

    [Test]
    public void Text_that_could_drive_a_terminal_is_made_visible() =>
        VisibleText.Of("a\u001b[2J\u202eb\u0007é").ShouldBe("a\\x1B[2J\\u202Eb\\x07é");

    private static byte[] RandomBytes(Random random)
    {
        var bytes = new byte[random.Next(8)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static List<byte> Reassembled(AuthorizedKeys keys)
    {
        List<byte> all = [];
        foreach (var line in keys.Lines)
        {
            line.Start.ShouldBe(all.Count);
            all.AddRange(Encoding.Latin1.GetBytes(line.Text));
            if (line.HasNewline)
                all.Add((byte)'\n');
            line.End.ShouldBe(all.Count);
        }
        return all;
    }
}
