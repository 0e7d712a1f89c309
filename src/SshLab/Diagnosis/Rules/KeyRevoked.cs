using SshLab.Diagnosis.Certificates;
using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>The server's list of revoked keys has the key, or its certificate or the authority that signed that.</summary>
/// <remarks>Source: OpenSSH <c>auth.c</c>, <c>auth_key_is_revoked</c>: "Authentication key … revoked by file …", at ERROR.</remarks>
internal sealed class KeyRevoked : IRule
{
    private const string TheKey = "the key";

    public string Id => "key-revoked";

    public string Title => "The key is revoked on this server";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts)
    {
        if (LoginView.Of(facts, out var because) is not { } login)
            return RuleResult.Unknown(because);
        if (facts.Client is not { Keys.Count: > 0 })
            return RuleResult.Unknown("it is not known which key the client presents");
        if (Revocations.Files(login.Server) is not { } files)
            return login.Server.CollectedAs == 0 ? RuleResult.Healthy : RuleResult.Unknown("needs root to read sshd's configuration (sshd -T)");
        var keys = Revocations.Presented(login);
        var revoked = keys.Select(key => files.Select(file => (File: file, Key: key, Line: LineOf(file, key, login))).FirstOrDefault(one => one.Line is not null)).ToList();
        if (revoked.Exists(one => one.Line is null))
            return files.Any(file => file.Content is null && Revocations.Trouble(file, login.Server, keys[0]) is null) ? RuleResult.Unknown($"needs root to read {files[0].Path}") : RuleResult.Healthy;
        var (list, known, line) = revoked[0];
        return RuleResult.Found(FindingOf(list, known, line!.Value, login));
    }

    // Where the login goes by a certificate, the certificate or its authority can be what is revoked.
    private static int? LineOf(TrustFile file, PublicKey key, LoginView login)
    {
        if (Revocations.Line(file, [key]) is { } line || !login.MeansCertificate)
            return Revocations.Line(file, [key]);
        var certificate = login.Certificate!.Client.Certificate;
        return file.Revoked.Contains(certificate.ToString()) ? 0 : Revocations.Line(file, [certificate.Authority]);
    }

    private static string What(TrustFile list, PublicKey key, LoginView login) =>
        Revocations.Line(list, [key]) is not null ? TheKey
        : list.Revoked.Contains(login.Certificate!.Client.Certificate.ToString()) ? "the certificate"
        : "the authority that signed the certificate";

    private Finding FindingOf(TrustFile list, PublicKey key, int line, LoginView login)
    {
        var path = VisibleText.Of(list.Path);
        var change = line > 0 ? Without(list, line) : null;
        return new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Title = $"{path} revokes {What(list, key, login)}",
            Paths = [list.Path],
            Evidence =
            [
                line > 0 ? $"{path} line {line} is {What(list, key, login)}" : $"{path} is a revocation list, and ssh-keygen -Q finds {What(list, key, login)} in it",
                $"{Revocations.Named(login.Server)}",
                $"the client presents {key.Type} {key.Fingerprint}",
                login.Server.Sshd.Log.LastOrDefault(logged => logged.Contains("revoked by file", StringComparison.Ordinal)) is { } said ? $"sshd's log: {said}" : "sshd logs at its default level: Authentication key … revoked by file …",
            ],
            Changes = change is null ? [] : [change],
            NextStep = (What(list, key, login) == TheKey ? "A revoked key is one that somebody else may have: make a new one (`sshlab setup`), and have that installed." : "Have a certificate issued anew, by an authority that counts.")
                + (change is null ? "" : $" To take it off the list all the same: `sshlab fix --override {Id}`."),
        };
    }

    private static ReplaceContent? Without(TrustFile list, int number)
    {
        if (list is not { Content: { } content, ContentTruncated: false, RealPath: { } path })
            return null;
        var line = AuthorizedKeys.Read(content).Lines[number - 1];
        byte[] after = [.. content.Span[..line.Start], .. content.Span[line.End..]];
        return new ReplaceContent(path, content, after, $"sed -i {number}d {Shells.ShellQuoting.QuoteIfNeeded(path)}");
    }
}
