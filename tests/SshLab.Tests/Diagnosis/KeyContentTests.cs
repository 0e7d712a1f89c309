using System.Text;
using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Tests.Diagnosis;

/// <summary>What stands in the file, which rule names it, and what the mended file is, byte for byte.</summary>
public sealed class KeyContentTests
{
    private const string Type = "ssh-ed25519";
    private const string Line = FactsOf.Line;
    private const string Other = FactsOf.Other;
    private static readonly string Base64 = FactsOf.Key.Base64;

    private static IEnumerable<TestCaseData> Damaged()
    {
        static TestCaseData Case(string name, string id, string before, string after) => new TestCaseData(id, before, after).SetName("Damage: " + name);
        var (a, b) = (Base64[..40], Base64[40..]);
        yield return Case("wrapped", "key-line-wrapped", $"{Type} {a}\n{b} me\n", $"{Type} {Base64} me\n");
        yield return Case("wrapped after the type, CRLF, indented", "key-line-wrapped", $"# x\r\n{Type}\r\n  {a}\r\n  {b} me\r\n{Other}\r\n", $"# x\r\n{Type} {Base64} me\r\n{Other}\r\n");
        yield return Case("wrapped with options, which stay", "key-line-wrapped", $"no-pty {Type} {a}\n{b}\n", $"no-pty {Type} {Base64}\n");
        yield return Case("wrapped within the comment too", "key-line-wrapped", $"{Type} {a}\n{b} my\nlaptop\n", $"{Type} {Base64} my\nlaptop\n");
        yield return Case("truncated", "key-truncated", $"{Other}\n{Type} {Base64[..48]}\n", $"{Other}\n{Type} {Base64}\n");
        yield return Case("truncated, comment and options stay", "key-truncated", $"from=\"10.0.0.0/8\" {Type} {Base64[..60]} me\n", $"from=\"10.0.0.0/8\" {Type} {Base64} me\n");
        yield return Case("head lost", "key-truncated", $"{Base64[30..]} me\n", $"{Type} {Base64} me\n");
        yield return Case("glued to another key's comment", "key-glued", $"{Other}{Line}\n", $"{Other}\n{Line}\n");
        yield return Case("glued to another key without a comment", "key-glued", $"{Other[..80]}{Line}\n", $"{Other[..80]}\n{Line}\n");
        yield return Case("glued to a comment", "key-glued", $"# keys of the build servers{Line}\n", $"# keys of the build servers\n{Line}\n");
        yield return Case("another key glued to it", "key-glued", $"{Type} {Base64}{Other}\n", $"{Type} {Base64}\n{Other}\n");
        yield return Case("between two keys", "key-glued", $"{Other}{Type} {Base64}{Other}\n", $"{Other}\n{Type} {Base64}\n{Other}\n");
        yield return Case("behind another key and a blank", "key-glued", $"{Other} {Line}\n", $"{Other} \n{Line}\n");
        yield return Case("behind words", "key-glued", $"the key of alice {Line}\n", $"the key of alice \n{Line}\n");
        yield return Case("type missing", "key-type-missing", $"{Base64} me\n", $"{Type} {Base64} me\n");
        yield return Case("type missing behind options", "key-type-missing", $"no-pty {Base64} me\n", $"no-pty {Type} {Base64} me\n");
        yield return Case("type of another sort", "key-type-mismatch", $"ssh-rsa {Base64} me\n", $"{Type} {Base64} me\n");
        yield return Case("type of another sort behind options", "key-type-mismatch", $"no-pty,environment=\"A=a b\"  ssh-rsa {Base64}\n", $"no-pty,environment=\"A=a b\"  {Type} {Base64}\n");
        yield return Case("first character lost", "key-mangled", Line[1..] + "\n", Line + "\n");
        yield return Case("typographic dash in the type", "key-mangled", Line.Replace("ssh-", "ssh–", StringComparison.Ordinal) + "\n", Line + "\n");
        yield return Case("a character lost", "key-mangled", $"{Type} {Base64.Remove(45, 1)} me\n", $"{Type} {Base64} me\n");
        yield return Case("a character changed", "key-mangled", $"{Type} {Base64[..50]}x{Base64[51..]} me\n", $"{Type} {Base64} me\n");
        yield return Case("the last character changed", "key-mangled", $"{Type} {Base64[..^1]}_ me\n", $"{Type} {Base64} me\n");
        yield return Case("a blank inside", "key-mangled", $"{Type} {Base64[..50]} {Base64[50..]} me\n", $"{Type} {Base64} me\n");
        yield return Case("blank between type and key lost", "key-mangled", $"{Type}{Base64} me\n", $"{Type} {Base64} me\n");
        yield return Case("type in capitals", "key-mangled", $"{Type.ToUpperInvariant()} {Base64} me\n", Line.Split(' ')[0] + $" {Base64} me\n");
        yield return Case("type in capitals behind options", "key-mangled", $"no-pty SSH-ED25519 {Base64} me\n", $"no-pty {Type} {Base64} me\n");
        yield return Case("a pasted line number", "key-mangled", $"     3\t{Line}\n", Line + "\n");
        yield return Case("a pasted line number with a colon", "key-mangled", $"128:{Line}\n", Line + "\n");
        yield return Case("a pasted line number before options", "key-mangled", $"12 no-pty {Line}\n", $"no-pty {Line}\n");
        yield return Case("a semicolon behind the key", "key-mangled", $"{Type} {Base64}; me\n", $"{Type} {Base64} me\n");
        yield return Case("in quotes", "key-mangled", $"\"{Line}\"\n", $"{Line}\"\n");
        yield return Case("no-break space in front", "key-mangled", $"\u00a0{Line}\n", $"{Line}\n");
        yield return Case("byte order mark", "authorized-keys-bom", "\ufeff" + Line + "\n" + Other + "\n", Line + "\n" + Other + "\n");
        yield return Case("byte order mark and wrapped", "authorized-keys-bom", $"\ufeff{Type} {a}\n{b} me\n", $"{Type} {Base64} me\n");
        yield return Case("carriage returns only", "authorized-keys-line-endings", $"{Other}\r{Line}\r", $"{Other}\n{Line}\n");
        yield return Case("carriage returns only here, CRLF there", "authorized-keys-line-endings", $"{Other}\r{Line}\r\n", $"{Other}\n{Line}\r\n");
        yield return Case("commented out", "key-commented-out", $"#{Line}\n", Line + "\n");
        yield return Case("commented out with options", "key-commented-out", $"  ## no-pty {Line}\n", $"no-pty {Line}\n");
        yield return Case("commented out behind a word", "key-commented-out", $"# laptop {Line}\n", $"# laptop \n{Line}\n");
        yield return Case("commented out as in an ini file", "key-commented-out", $"; {Line}\n", Line + "\n");
        yield return Case("commented out as in C", "key-commented-out", $"//{Line}\n", Line + "\n");
        yield return Case("behind the -e of an echo that does not know it", "key-glued", $"-e {Line}\n", $"-e \n{Line}\n");
        yield return Case("behind the dash of a list", "key-glued", $"- {Line}\n", $"- \n{Line}\n");
        yield return Case("behind the name of a setting", "key-glued", $"ssh_authorized_keys: {Line}\n", $"ssh_authorized_keys: \n{Line}\n");
        yield return Case("type without its beginning", "key-mangled", Line[4..] + "\n", Line + "\n");
        yield return Case("type without its end", "key-mangled", $"ssh {Base64} me\n", $"{Type} {Base64} me\n");
        yield return Case("RFC 4716", "key-in-rfc4716-format", $"{Other}\n---- BEGIN SSH2 PUBLIC KEY ----\r\nComment: \"alice\"\r\nX-long: a\\\r\nb\r\n{Base64[..50]}\r\n{Base64[50..]}\r\n---- END SSH2 PUBLIC KEY ----\r\n", $"{Other}\n{Type} {Base64} alice\n");
        yield return Case("private key", "private-key-pasted", $"{Other}\n{PrivateKey(FactsOf.Key)}\n", $"{Other}\n{Type} {Base64}\n");
        yield return Case("options: blank after a comma", "key-options-broken", $"no-pty, no-user-rc {Line}\n", $"no-pty,no-user-rc {Line}\n");
        yield return Case("options: blanks between them", "key-options-broken", $"no-pty no-user-rc {Line}\n", $"no-pty,no-user-rc {Line}\n");
        yield return Case("options: quote never closed", "key-options-broken", $"environment=\"LANG=C {Line}\n", $"environment=\"LANG=C\" {Line}\n");
        yield return Case("options: from without quotes", "key-options-broken", $"from=10.0.0.1,10.0.0.2 {Line}\n", $"from=\"10.0.0.1,10.0.0.2\" {Line}\n");
        yield return Case("options: from without quotes before another", "key-options-broken", $"from=10.0.0.1,no-pty {Line}\n", $"from=\"10.0.0.1\",no-pty {Line}\n");
        yield return Case("options: from never closed before another", "key-options-broken", $"from=\"10.0.0.1,no-pty {Line}\n", $"from=\"10.0.0.1\",no-pty {Line}\n");
        yield return Case("options: command without quotes", "key-options-broken", $"no-pty,command=/usr/bin/rsync --server {Line}\n", $"no-pty,command=\"/usr/bin/rsync --server\" {Line}\n");
        yield return Case("options: typographic quotes", "key-options-broken", $"from=“10.0.0.1” {Line}\n", $"from=\"10.0.0.1\" {Line}\n");
        yield return Case("options: single quotes", "key-options-broken", $"command='/bin/echo hi' {Line}\n", $"command=\"/bin/echo hi\" {Line}\n");
        yield return Case("options: a date with dashes", "key-options-broken", $"expiry-time=\"2099-12-31\" {Line}\n", $"expiry-time=\"20991231\" {Line}\n");
        yield return Case("options: a date and a time without quotes", "key-options-broken", $"no-pty,expiry-time=2099-12-31T18:05 {Line}\n", $"no-pty,expiry-time=\"209912311805\" {Line}\n");
        yield return Case("options: misspelt", "key-options-broken", $"no-port-forwading {Line}\n", $"no-port-forwarding {Line}\n");
        yield return Case("options: letters swapped", "key-options-broken", $"form=\"10.0.0.1\" {Line}\n", $"from=\"10.0.0.1\" {Line}\n");
        yield return Case("options: blank before the type lost", "key-options-broken", $"from=\"10.0.0.1\"{Line}\n", $"from=\"10.0.0.1\" {Line}\n");
        yield return Case("options: comma before the type", "key-options-broken", $"no-pty,{Line}\n", $"no-pty {Line}\n");
    }

    [TestCaseSource(nameof(Damaged))]
    public void One_rule_names_the_damage_and_mends_exactly_that(string id, string before, string after)
    {
        var facts = FactsOf.Healthy().Content(before);
        facts.Blockers().ShouldBe([id]);
        var change = facts.Finding(id).Changes.ShouldHaveSingleItem().ShouldBeOfType<ReplaceContent>();
        change.Path.ShouldBe(FactsOf.Keys);
        Encoding.UTF8.GetString(change.Before.Span).ShouldBe(before);
        Encoding.UTF8.GetString(change.After.Span).ShouldBe(after);
        change.Command.ShouldNotBeEmpty();
        FactsOf.Healthy().Content(change.After).Blockers().ShouldBeEmpty();
    }

    [TestCase("no-such-option")]
    [TestCase("cmd:\"/bin/false\"")]
    [TestCase("server1,10.0.0.5")]
    [TestCase("command=\"/bin/false,no-pty")]
    [TestCase("command=/bin/false no-pty")]
    [TestCase("expiry-time=\"tomorrow\"")]
    [TestCase("expiry-time=\"31-12-2099\"")]
    [TestCase("expiry-time=\"20370230Zulu\"")]
    [TestCase("permitopen=\"localhost\"")]
    [TestCase("permitopen=\"localhost:70000\"")]
    [TestCase("tunnel=\"tun0\"")]
    [TestCase("from=\"a\",from=\"b\"")]
    public void Options_that_could_mean_two_things_are_left_to_a_person(string options)
    {
        var facts = FactsOf.Healthy().Content($"{options} {Line}\n");
        facts.Blockers().ShouldBe(["key-options-broken"]);
        var finding = facts.Finding("key-options-broken");
        finding.Changes.ShouldBeEmpty();
        finding.NextStep.ShouldNotBeNull();
    }

    [TestCase("stranger@elsewherefrom=\"10.0.0.1\"")]
    [TestCase("stranger@elsewhereno-pty")]
    public void Options_glued_to_a_comment_are_not_lost_by_a_newline_in_the_wrong_place(string glued)
    {
        var facts = FactsOf.Healthy().Content($"{Other[..80]} {glued} {Line}\n");
        facts.Blockers().ShouldBe(["key-glued"]);
        facts.Finding("key-glued").Changes.ShouldBeEmpty();
    }

    [TestCase("UTF-16LE", true)]
    [TestCase("UTF-16BE", true)]
    [TestCase("UTF-16LE", false)]
    [TestCase("UTF-16BE", false)]
    public void UTF_16_is_converted(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] content = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Line + "\r\n")];
        var facts = FactsOf.Healthy().Content(content);
        facts.Blockers().ShouldBe(["authorized-keys-utf16"]);
        var change = facts.Finding("authorized-keys-utf16").Changes.ShouldHaveSingleItem().ShouldBeOfType<ReplaceContent>();
        Encoding.UTF8.GetString(change.After.Span).ShouldBe(Line + "\r\n");
    }

    private static IEnumerable<TestCaseData> Accepted()
    {
        static TestCaseData Case(string name, string content) => new TestCaseData(content).SetName("Accepted: " + name);
        yield return Case("CRLF", $"{Other}\r\n{Line}\r\n");
        yield return Case("CRLF without a comment", $"{Type} {Base64}\r\n");
        yield return Case("no final newline", Line);
        yield return Case("no comment", $"{Type} {Base64}\n");
        yield return Case("leading blanks", $"  \t{Line}\n");
        yield return Case("tabs and double blanks", $"{Type}\t \t{Base64}  me\n");
        yield return Case("quotes and # in the comment", $"{Type} {Base64} \"a # b'\n");
        yield return Case("junk before", $"this is no key\nssh-ed25519 AAAA broken\n{Line}\n");
        yield return Case("a long line before", $"# {new string('x', 20000)}\n{Line}\n");
        yield return Case("from= first, unrestricted then", $"from=\"192.0.2.1\" {Line}\n{Line}\n");
        yield return Case("options", $"no-X11-forwarding,no-agent-forwarding,environment=\"NOTE=a b, c\" {Line}\n");
        yield return Case("options in any case", $"NO-PTY,From=\"*\" {Line}\n");
        yield return Case("an empty option", $"no-pty,,no-user-rc {Line}\n");
        yield return Case("a comma at the end of the options", $"no-pty, {Line}\n");
        yield return Case("broken copies beside it", $"#{Line}\n{Type} {Base64[..40]}\n{Base64[40..]}\n{Type} {Base64[..48]}\n{Line}\n");
        yield return Case("a byte order mark on another line's account", $"\ufeff{Other}\n{Line}\n");
        yield return Case("a byte order mark before a comment", $"\ufeff# keys\n{Line}\n");
        yield return Case("padding of a text behind NUL", $"{Line}\0junk\n");
        yield return Case("every option that there is", $"restrict,pty,port-forwarding,command=\"/bin/sh -c \\\"exit 0\\\"\",environment=\"A_1=b\",permitopen=\"[::1]:22\",permitopen=\"localhost:*\",permitlisten=\"8080\",permitlisten=\"localhost:ssh\",tunnel=\"0\",from=\"*\" {Line}\n");
        yield return Case("one line that ends in a carriage return", $"{Line}\r");
    }

    [TestCaseSource(nameof(Accepted))]
    public void What_sshd_accepts_is_no_blocker(string content) => FactsOf.Healthy().Content(content).Found().ShouldBeEmpty();

    [TestCase("")]
    [TestCase("\n\n# nothing\n")]
    [TestCase(Other + "\n")]
    [TestCase("this is not a key at all\n")]
    [TestCase("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI\n")]
    [TestCase("# ssh-ed25519 is what we use here\n")]
    public void A_key_that_is_there_in_no_form_is_not_installed(string content)
    {
        var facts = FactsOf.Healthy().Content(content);
        facts.Blockers().ShouldBe(["key-not-installed"]);
        facts.Finding("key-not-installed").Cause.ShouldBe(Cause.Setup);
        facts.Finding("key-not-installed").Evidence.ShouldContain(line => line.Contains(FactsOf.Key.Fingerprint));
    }

    [Test]
    public void A_private_key_is_never_shown_and_always_called_exposed()
    {
        var secret = PrivateKey(FactsOf.Key);
        var finding = FactsOf.Healthy().Content(secret + "\n").Finding("private-key-pasted");
        var shown = string.Join('\n', [.. finding.Evidence, finding.Title, finding.NextStep!, .. finding.Changes.Select(change => change.Command)]);
        foreach (var line in secret.Split('\n').Where(line => line.Length > 20 && !line.StartsWith('-')))
            shown.ShouldNotContain(line);
        finding.NextStep!.ShouldContain("exposed");
    }

    [Test]
    public void A_private_key_beside_the_good_line_is_a_risk() =>
        FactsOf.Healthy().Content($"{Line}\n{PrivateKey(FactsOf.Key)}\n").Finding("private-key-pasted").Severity.ShouldBe(Severity.Risk);

    [Test]
    public void A_private_key_whose_public_half_cannot_be_seen_is_left_to_setup()
    {
        var facts = FactsOf.Healthy().Content("-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA\n-----END RSA PRIVATE KEY-----\n");
        facts.Blockers().ShouldBe(["private-key-pasted"]);
        facts.Finding("private-key-pasted").Changes.ShouldBeEmpty();
    }

    [Test]
    public void Control_characters_of_a_file_are_never_echoed()
    {
        var finding = FactsOf.Healthy().Content($"\u001b]0;x\u0007zzz-option {Line}\n").Blockers();
        finding.Length.ShouldBe(1);
        var shown = FactsOf.Healthy().Content($"zzz-\u001b[31moption {Line}\n").Finding("key-options-broken");
        string.Concat([shown.Title, .. shown.Evidence]).ShouldNotContain('\u001b');
    }

    [Test]
    public void A_file_that_was_read_in_part_is_not_written()
    {
        var facts = FactsOf.Healthy().Content($"{Base64} me\n").KeyFiles(file => file with { ContentTruncated = true });
        facts.Finding("key-type-missing").Changes.ShouldBeEmpty();
        FactsOf.Healthy().Content(Other).KeyFiles(file => file with { ContentTruncated = true }).By("key-not-installed").UnknownBecause.ShouldNotBeNull();
    }

    [Test]
    public void Of_several_keys_one_that_is_installed_is_enough()
    {
        var facts = FactsOf.Healthy();
        var both = facts with { Client = facts.Client! with { Keys = [PublicKey.FromLine(Other)!, FactsOf.Key] } };
        both.Found().ShouldBeEmpty();
        both.Content("").Blockers().ShouldBe(["key-not-installed"]);
    }

    /// <summary>An encrypted key in OpenSSH's form, made up but for its public half.</summary>
    internal static string PrivateKey(PublicKey key)
    {
        static byte[] Field(ReadOnlySpan<byte> bytes) => [0, 0, 0, (byte)bytes.Length, .. bytes];
        byte[] all =
        [
            .. "openssh-key-v1\0"u8, .. Field("aes256-ctr"u8), .. Field("bcrypt"u8), .. Field(new byte[24]), 0, 0, 0, 1,
            .. Field(key.Blob.Span), .. Field([.. Enumerable.Range(0, 144).Select(i => (byte)(i * 7))]),
        ];
        return $"-----BEGIN OPENSSH PRIVATE KEY-----\n{string.Join('\n', Convert.ToBase64String(all).Chunk(70).Select(chunk => new string(chunk)))}\n-----END OPENSSH PRIVATE KEY-----";
    }
}
