using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Diagnosis;

/// <summary>One component with something wrong with it, and what mends it.</summary>
internal sealed record WalkFault(WalkedPath Path, Severity Severity, IReadOnlyList<string> Evidence, IReadOnlyList<Change> Changes, string? NextStep = null);

/// <summary>Looks at all components of one role, over all key files, with one question.</summary>
internal static class WalkFaults
{
    /// <summary>The answer for one component: a fault; no fault (null); or what must be known first.</summary>
    public delegate (WalkFault? Fault, string? Unknown) Question(WalkedPath path, KeyFileView file, LoginView login);

    public static RuleResult Judge(IRule rule, FactSet facts, PathRole role, Func<KeyFileWalk, IEnumerable<WalkedPath>> which, Question ask, string verb)
    {
        if (LoginView.Of(facts, out var because) is not { } login)
            return RuleResult.Unknown(because);
        List<WalkFault> faults = [];
        string? unknown = null;
        foreach (var file in login.Files)
        {
            foreach (var path in which(file.Walk).Where(path => path.Role == role && !IsNoFile(path)))
            {
                var (fault, missing) = ask(path, file, login);
                unknown ??= missing;
                if (fault is not null)
                    faults.Add(fault);
            }
            if (file.Walk.Unseen is { } unseen)
                unknown ??= $"needs root to look at {unseen}";
        }
        return faults.Count > 0 ? RuleResult.Found(One(rule, faults, role, verb))
            : unknown is not null ? RuleResult.Unknown(unknown)
            : RuleResult.Healthy;
    }

    /// <summary>sshd refuses what is no regular file before it looks at its mode or owner (auth2-pubkeyfile.c, auth_openfile): authorized-keys-not-regular.</summary>
    private static bool IsNoFile(WalkedPath path) => path is { Role: PathRole.KeyFile, Facts.Kind: PathKind.Directory or PathKind.Other };

    /// <summary>One finding for all faults: several key files share directories, and several directories can be bad.</summary>
    private static Finding One(IRule rule, List<WalkFault> faults, PathRole role, string verb)
    {
        var byPath = faults.OrderByDescending(fault => fault.Severity).DistinctBy(fault => fault.Path.Facts.Path).ToList();
        var names = string.Join(", ", byPath.Select(fault => Parsing.VisibleText.Of(fault.Path.Facts.Path)));
        return new Finding
        {
            Id = rule.Id,
            Severity = byPath[0].Severity,
            Cause = rule.Cause,
            Title = $"The {RoleText.Of(role)} {names} {verb}",
            Paths = [.. byPath.Select(fault => fault.Path.Facts.Path)],
            Evidence = [.. byPath.SelectMany(fault => fault.Evidence).Distinct()],
            Changes = [.. byPath.SelectMany(fault => fault.Changes)],
            NextStep = byPath.Select(fault => fault.NextStep).FirstOrDefault(step => step is not null),
        };
    }
}
