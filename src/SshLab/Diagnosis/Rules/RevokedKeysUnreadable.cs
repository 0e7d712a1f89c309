using SshLab.Diagnosis.Certificates;
using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>sshd cannot read its list of revoked keys, and so takes every key for revoked.</summary>
/// <remarks>
/// Source: sshd_config(5), RevokedKeys: "if this file is not readable, then public key authentication will be refused for all users";
/// OpenSSH <c>auth.c</c>, <c>auth_key_is_revoked</c>: "Error checking authentication key … in revoked keys file …", at ERROR.
/// </remarks>
internal sealed class RevokedKeysUnreadable : IRule
{
    private const int Readable = 0b110_100_100;

    public string Id => "revoked-keys-unreadable";

    public string Title => "sshd cannot read its list of revoked keys, and refuses every key";

    // What the list said is not known: an empty one in its place would let in what was revoked. So nobody but a person decides that.
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
        var troubled = files.Select(file => (File: file, Trouble: Revocations.Trouble(file, login.Server, keys[0]))).FirstOrDefault(one => one.Trouble is not null);
        if (troubled.Trouble is not { } trouble)
            return RuleResult.Healthy;
        var isMissing = troubled.File.Content is null && login.Server.Paths.GetValueOrDefault(troubled.File.Path)?.Kind == PathKind.Missing;
        var path = troubled.File.Path;
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Title = $"sshd cannot read its list of revoked keys, and so refuses every key: {trouble}",
            Paths = [path],
            Evidence =
            [
                trouble,
                Revocations.Named(login.Server),
                login.Server.Sshd.Log.LastOrDefault(logged => logged.Contains("in revoked keys file", StringComparison.Ordinal)) is { } said ? $"sshd's log: {said}" : "sshd logs at its default level: Error checking authentication key … in revoked keys file …",
            ],
            Changes = isMissing ? [new CreateFile(path, ReadOnlyMemory<byte>.Empty, Readable, 0, 0, $"install -m 0644 /dev/null {Shells.ShellQuoting.QuoteIfNeeded(path)}")] : [],
            NextStep = "Bring the list back from where it came (a backup, the configuration's source): what it revoked is not known here."
                + (isMissing ? $" If nothing was ever revoked, `sshlab fix --override {Id}` makes an empty one." : ""),
        });
    }
}
