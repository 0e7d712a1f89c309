using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;
using SshLab.Shells;

namespace SshLab.Diagnosis.Rules;

/// <summary>Others than root could write to the directory in which sshd talks to clients that it does not know yet, so it drops every connection.</summary>
/// <remarks>
/// Source: OpenSSH <c>sshd.c</c>, <c>main</c>: "%s must be owned by root and not group or world-writable.", which up to 9.7 runs for every connection;
/// from 9.8 <c>sshd-session</c> does without, and nobody is kept out.
/// </remarks>
internal sealed class PrivsepDirectoryWritable : IRule
{
    private const int ByOthers = 0b000_010_010;

    public string Id => "privsep-directory-writable";

    public string Title => "sshd's directory for unknown clients could be written to by others";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts)
    {
        if (facts.Server is not { } server)
            return RuleResult.Unknown("there was no way to look at the server: give one with --via");
        if (server.Sshd is not { Flavour: not ServerFlavour.NotOpenSsh, WritablePrivsepDirectory: { } path })
            return RuleResult.Healthy;
        var quoted = ShellQuoting.QuoteIfNeeded(path);
        var seen = server.Paths.GetValueOrDefault(path);
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Title = $"{path} could be written to by others than root, and sshd drops every connection",
            Paths = [path],
            Evidence =
            [
                .. seen is null ? Array.Empty<string>() : [PathText.Of(seen)],
                $"sshd -T says: {path} must be owned by root and not group or world-writable.",
            ],
            Changes = seen is { Kind: PathKind.Directory } ? [.. Mend(seen)] : [],
            // What a link leads to is not ours to hand over, and nobody should do it by hand.
            NextStep = seen switch
            {
                { Kind: PathKind.Directory } => null,
                { Kind: PathKind.Link } => $"{path} is a symbolic link. Take it away (`rm {quoted}`) and restart sshd's service, which makes the directory.",
                _ => $"See what {path} is (`ls -ld {quoted}`): it has to be a directory of root's that nobody else can write to.",
            },
        });
    }

    private static IEnumerable<Change> Mend(PathFacts seen)
    {
        if (seen.Uid is not (null or 0))
            yield return new SetOwner(seen.Path, 0, "root");
        if ((seen.Mode & ByOthers) is > 0 and var bits)
            yield return new SetMode(seen.Path, bits);
    }
}
