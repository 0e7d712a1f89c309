using SshLab.Diagnosis.KeyContent;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The key is there in the format of RFC 4716 (PuTTYgen, commercial SSH), which sshd does not read.</summary>
/// <remarks>Source: RFC 4716, section 3; OpenSSH <c>sshkey.c</c>, <c>sshkey_read</c> reads its own one-line form only.</remarks>
internal sealed class KeyInRfc4716Format : IKeyDamage
{
    public string Id => "key-in-rfc4716-format";

    public string Title => "The key is in the format of RFC 4716";

    public Cause Cause => Cause.Damage;

    public int Rank => 50;

    public Mending? Recognise(AuthorizedKeys content, PublicKey key) =>
        ArmouredBlock.In(content, line => line.StartsWith("---- BEGIN SSH2 PUBLIC KEY ----", StringComparison.Ordinal), "---- END SSH2")
            .Where(block => PublicKey.FromBase64(string.Concat(Body(block))) is { } held && held.Equals(key))
            .Select(block => Mending.OfLines(content, block.First, block.Last, [$"{key}{Comment(block)}"],
                $"the key stands in the lines {block.First.Number} to {block.Last.Number} in the format of RFC 4716, not as one line").IfItWorks(key))
            .FirstOrDefault();

    // Header lines have a colon; one that ends in a backslash goes on in the next.
    private static IEnumerable<string> Body(ArmouredBlock block)
    {
        var inHeader = false;
        foreach (var line in block.Body)
        {
            var isHeader = inHeader || line.Contains(':', StringComparison.Ordinal);
            inHeader = isHeader && line.EndsWith('\\');
            if (!isHeader)
                yield return line;
        }
    }

    private static string Comment(ArmouredBlock block) =>
        block.Body.FirstOrDefault(line => line.StartsWith("Comment:", StringComparison.OrdinalIgnoreCase)) is { } header
        && header["Comment:".Length..].Trim().Trim('"') is { Length: > 0 } comment && !comment.EndsWith('\\') ? " " + comment : "";
}
