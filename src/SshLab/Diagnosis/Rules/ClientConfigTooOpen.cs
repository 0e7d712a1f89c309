using SshLab.Diagnosis.Client;
using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>A file of ssh's configuration can be written by others, or belongs to somebody else: ssh stops before it connects.</summary>
/// <remarks>Source: ssh's readconf.c, read_config_file_depth: the user's file and every included one must belong to root or the caller, and no other may write to it: <c>Bad owner or permissions on …</c>. Debian lets the group write where it is the user's alone.</remarks>
internal sealed class ClientConfigTooOpen : IRule
{
    public string Id => "client-config-too-open";

    public string Title => "ssh does not trust its configuration file";

    public Cause Cause => Cause.Damage;

    private const int OthersWrite = 0b010_010;

    public RuleResult Judge(FactSet facts)
    {
        if (facts.Client is not { } client)
            return RuleResult.Unknown(IdentityFaults.ClientUnseen);
        if (client.ConfigurationProblems.FirstOrDefault(problem => problem.IsAboutRights) is not { } refused)
            return RuleResult.Healthy;
        var seen = client.Files?.At(refused.File);
        var changes = Mend(seen, client.Files);
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Side = Side.Client,
            Title = $"ssh does not trust its configuration file {VisibleText.Of(refused.File)}",
            Paths = [refused.File],
            Evidence =
            [
                $"ssh says: {VisibleText.Of(refused.Said, 300)}",
                seen is { Mode: { } mode } ? $"{VisibleText.Of(seen.Path)} belongs to {VisibleText.Of(seen.Owner ?? $"{seen.Uid}")} and has mode {Convert.ToString(mode, 8).PadLeft(4, '0')}" : "its owner and mode could not be seen",
            ],
            Changes = changes,
            NextStep = changes.Count > 0 ? null : $"Make it yours or root's, and take the write bits of group and others away: `chmod go-w {VisibleText.Of(refused.File)}`.",
        });
    }

    private static List<Change> Mend(PathFacts? seen, ClientFiles? files)
    {
        if (seen is not { Mode: { } mode, Uid: { } uid } || files is null)
            return [];
        List<Change> changes = [];
        if (uid != 0 && uid != files.Uid)
            changes.Add(files.Home is { } home && PathResolution.IsWithin(seen.Path, home) ? new SetOwner(seen.Path, files.Uid, files.Name) : new SetOwner(seen.Path, 0, "root"));
        if ((mode & OthersWrite) != 0)
            changes.Add(new SetMode(seen.Path, Clear: mode & OthersWrite));
        return changes;
    }
}
