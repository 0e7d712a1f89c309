using SshLab.Facts;

namespace SshLab.Diagnosis;

/// <summary>The question behind the advice rules: does a component grant more than it needs to, in a way that sshd does not mind?</summary>
internal static class Looser
{
    public static RuleResult Judge(IRule rule, FactSet facts, PathRole role, int unneeded, string recommended)
    {
        if (LoginView.Of(facts, out var because) is not { } login)
            return RuleResult.Unknown(because);
        var parts = login.Files.SelectMany(file => file.Walk.Strict).Where(path => path.Role == role && path.Facts.Kind is PathKind.File or PathKind.Directory)
            .DistinctBy(path => path.Facts.Path).ToList();
        if (parts.Find(path => path.Facts.Mode is null) is { } unseen)
            return RuleResult.Unknown($"needs root to read the mode of {unseen.Facts.Path}");
        // A write bit that StrictModes refuses has a rule of its own, and mending that is no matter of taste; neither is root's ownership, where others must read.
        var loose = parts.Where(path => (path.Facts.Mode & unneeded) != 0 && path.Facts.Uid == login.Account.Uid
            && (login.Server.Sshd.StrictModes == false ? path.Facts.Mode & SafePath.WriteForOthers : SafePath.RefusedWriteBits(path.Facts, login.Account, login.Server)) == 0).ToList();
        return loose.Count == 0 ? RuleResult.Healthy : RuleResult.Found(new Finding
        {
            Id = rule.Id,
            Severity = Severity.Advice,
            Cause = rule.Cause,
            Title = $"{Parsing.VisibleText.Of(loose[0].Facts.Path)} could be closed to others ({recommended})",
            Paths = [.. loose.Select(path => path.Facts.Path)],
            Evidence = [.. loose.Select(path => PathText.Of(path.Facts)), "sshd accepts this: it is not why a login is refused"],
            NextStep = $"If nobody else needs to look in: {string.Join("; ", loose.Select(path => $"chmod {recommended} {Shells.ShellQuoting.QuoteIfNeeded(path.Facts.Path)}"))}.",
        });
    }
}
