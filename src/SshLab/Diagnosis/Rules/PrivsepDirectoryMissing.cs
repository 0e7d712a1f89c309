using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;
using SshLab.Shells;

namespace SshLab.Diagnosis.Rules;

/// <summary>The empty directory is gone in which sshd talks to clients that it does not know yet, so it drops every connection.</summary>
/// <remarks>
/// Source: OpenSSH <c>sshd.c</c>: "Missing privilege separation directory: %s", before 9.8 at every connection; <c>sshd-session.c</c>,
/// <c>privsep_preauth_child</c>: "chroot(\"%s\"): No such file or directory". Debian's is /run/sshd, which its service makes at the start.
/// </remarks>
internal sealed class PrivsepDirectoryMissing : IRule
{
    private const int Mode = 0b111_101_101;

    public string Id => "privsep-directory-missing";

    public string Title => "sshd's directory for unknown clients is missing";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts)
    {
        if (facts.Server is not { } server)
            return RuleResult.Unknown("there was no way to look at the server: give one with --via");
        // One that does not run gets the directory from its service when it is started.
        if (server.Sshd is not { Flavour: not ServerFlavour.NotOpenSsh, Running: not false, MissingPrivsepDirectory: { } path })
            return RuleResult.Healthy;
        var quoted = ShellQuoting.QuoteIfNeeded(path);
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Title = $"{path} is not there, and sshd drops every connection",
            Paths = [path],
            Evidence =
            [
                $"{path} does not exist: sshd locks itself in there until it knows the client",
                .. server.Sshd.ConfigurationProblem is { } said && said.Contains("privilege separation", StringComparison.Ordinal) ? [$"sshd -T says: {VisibleText.Of(said.Trim(), 300)}"] : Array.Empty<string>(),
                .. server.Sshd.Log.LastOrDefault(line => line.Contains($"\"{path}\"", StringComparison.Ordinal)) is { } line ? [$"sshd's log: {VisibleText.Of(line.Trim(), 300)}"] : Array.Empty<string>(),
            ],
            Changes = [new CreateDirectory(path, Mode, 0, 0)],
            NextStep = $"It comes back at every start of the service (RuntimeDirectory=sshd, or the init script); an sshd that is started by hand or in a container needs it made before: `mkdir -p {quoted}`.",
        });
    }
}
