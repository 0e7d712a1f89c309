using SshLab.Diagnosis.Connections;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>sshd does not run because it finds no host key that it would use.</summary>
/// <remarks>Source: OpenSSH <c>sshd.c</c>: "sshd: no hostkeys available -- exiting."; <c>authfile.c</c>, <c>sshkey_perm_ok</c>: a private key of one's own that group or others may read is ignored.</remarks>
internal sealed class SshdHostKeysUnusable : IRule
{
    private const int OfOthers = 0b111_111;

    public string Id => "sshd-host-keys-unusable";

    public string Title => "sshd has no host key that it would use";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts)
    {
        if (facts.Server is not { } server)
            return RuleResult.Unknown("there was no way to look at the server: give one with --via");
        if (facts.Login is { Outcome: not LoginOutcome.Unreachable } || server.Sshd.Running == true || server.Sshd.HostKeys.Count == 0)
            return RuleResult.Healthy;
        var keys = server.Sshd.HostKeys.Select(path => server.Paths.GetValueOrDefault(path)).OfType<PathFacts>().ToList();
        var good = keys.Exists(key => key is { Kind: PathKind.File, Size: not 0 } && (key.Uid != 0 || (key.Mode & OfOthers) == 0));
        if (good || server.Sshd.ConfigurationProblem?.Contains("no hostkeys available", StringComparison.Ordinal) == false)
            return RuleResult.Healthy;
        var open = keys.Where(key => key is { Kind: PathKind.File, Size: not 0, Mode: { } mode, Uid: 0 } && (mode & OfOthers) != 0).ToList();
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = open.Count > 0 ? Cause.Damage : Cause.Environment,
            Title = open.Count > 0 ? "sshd does not start: it ignores its host keys, for others can read them" : "sshd does not start: it has no host keys",
            Paths = [.. keys.Select(key => key.Path)],
            Evidence =
            [
                .. open.Count > 0 ? open.Select(PathText.Of) : server.Sshd.HostKeys.Select(path => $"{VisibleText.Of(path)} does not exist or is empty"),
                .. server.Sshd.ConfigurationProblem is { } problem ? [$"sshd -T says: {VisibleText.Of(problem.Trim(), 300)}"] : Array.Empty<string>(),
                .. Unanswered.LastWord(facts),
            ],
            Changes = open.Count == 0 ? [] : [.. open.Select(key => new SetMode(key.Path, Clear: key.Mode!.Value & OfOthers, Add: 0)), .. Restart(server)],
            // New keys are a new identity of the host, and the old ones may be in a backup.
            NextStep = open.Count == 0 ? "Restore them from a backup, or make new ones (`ssh-keygen -A`), which all clients will ask about; then start sshd."
                : Restart(server).Any() ? null : "How sshd is started on this server was not found: start it by its service afterwards.",
        });
    }

    private static IEnumerable<RestartSshd> Restart(ServerFacts server) =>
        server.Sshd is { Service: { } service, Program: { } program } ? [new RestartSshd(service, program)] : [];
}
