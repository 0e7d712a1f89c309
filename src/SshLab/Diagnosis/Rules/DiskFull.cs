using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Shells;

namespace SshLab.Diagnosis.Rules;

/// <summary>The key file is empty, and its file system has no room: what was written there last was lost, and so would be the next.</summary>
/// <remarks>Source: df(1), write(2) with ENOSPC: a file is opened and cut to nothing before its new content fails to be written.</remarks>
internal sealed class DiskFull : IRule
{
    public string Id => "disk-full";

    public string Title => "The key file is empty, and its disk is full";

    public Cause Cause => Cause.Environment;

    public RuleResult Judge(FactSet facts)
    {
        if (LoginView.Of(facts, out var because) is not { } login)
            return RuleResult.Unknown(because);
        if (login.EmptyOnAFullDisk is not { Room: { } room } file)
            return RuleResult.Healthy;
        var (path, place) = (VisibleText.Of(file.RealPath ?? file.Path), VisibleText.Of(room.MountPoint));
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Title = $"{path} is empty, and {place} is full",
            Paths = [file.RealPath ?? file.Path],
            Evidence = [$"{path} has 0 bytes, so sshd finds no key in it", $"df: of the {room.Size} KiB of {place} none are left to users"],
            NextStep = $"Make room on {place} (`df -h {ShellQuoting.QuoteIfNeeded(room.MountPoint)}`; `du -xh {ShellQuoting.QuoteIfNeeded(room.MountPoint)} | sort -h | tail`), then install the key with `sshlab setup`. Nothing is written before: on a full disk a file ends up empty.",
        });
    }
}
