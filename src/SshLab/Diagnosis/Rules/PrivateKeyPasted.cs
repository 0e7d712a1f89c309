using SshLab.Diagnosis.KeyContent;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The private key was pasted in place of the public one: it does not log in, and is exposed.</summary>
/// <remarks>Source: OpenSSH <c>PROTOCOL.key</c>; sshd reads none of its lines as a key.</remarks>
internal sealed class PrivateKeyPasted : IKeyDamage
{
    private const string Exposed = "This private key must count as exposed: everyone who could read the file, or a backup of it, may have it. Make a new key pair, install that, and delete this one everywhere.";

    public string Id => "private-key-pasted";

    public string Title => "A private key stands in authorized_keys";

    public Cause Cause => Cause.Damage;

    public int Rank => 40;

    public Mending? Recognise(AuthorizedKeys content, PublicKey key)
    {
        foreach (var block in PastedPrivateKey.In(content))
        {
            var half = PastedPrivateKey.PublicHalf(block);
            var what = $"the lines {block.First.Number} to {block.Last.Number} are a private key (not shown), which sshd does not read";
            if (half is null)
                return new Mending { Line = block.First.Number, What = what, NextStep = $"Take those lines out and install the public key with `sshlab setup`. {Exposed}" };
            if (half.Equals(key))
                return Mending.OfLines(content, block.First, block.Last, [$"{key}"], what + "; its public half is the client's key").IfItWorks(key) with { NextStep = Exposed };
        }
        return null;
    }

    RuleResult IRule.Judge(FactSet facts)
    {
        var result = KeyDamage.Judge(this, facts);
        if (result.Findings.Count > 0 || LoginView.Of(facts, out _) is not { } login)
            return result;
        // The login does not hang on it, and yet it must not stay.
        foreach (var file in login.Files)
        {
            if (file.Content is not { } content || PastedPrivateKey.In(content).FirstOrDefault() is not { } block)
                continue;
            return RuleResult.Found(new Finding
            {
                Id = Id,
                Severity = Severity.Risk,
                Cause = Cause,
                Title = $"{VisibleText.Of(file.File.Path)} holds a private key",
                Paths = [file.Walk.RealPath],
                Evidence = [$"{VisibleText.Of(file.File.Path)}, lines {block.First.Number} to {block.Last.Number}: a private key (not shown){(PastedPrivateKey.PublicHalf(block) is { } half ? $", whose public half is {half.Type} {half.Fingerprint}" : "")}"],
                NextStep = $"Take those lines out. {Exposed}",
            });
        }
        return result;
    }
}
