using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The file system that the home should be on is not mounted, so there are no keys.</summary>
/// <remarks>Source: fstab(5), <c>/proc/self/mountinfo</c>; OpenSSH <c>auth2-pubkey.c</c>: a missing file is passed over.</remarks>
internal sealed class HomeNotMounted : IRule
{
    public string Id => "home-not-mounted";

    public string Title => "The home's file system is not mounted";

    public Cause Cause => Cause.Environment;

    public RuleResult Judge(FactSet facts)
    {
        if (LoginView.Of(facts, out var because) is not { } login)
            return RuleResult.Unknown(because);
        if (login.MissingMount is not { } mount)
            return RuleResult.Healthy;
        var place = VisibleText.Of(mount.MountPoint);
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Title = $"{place} is not mounted, and the keys would be below it",
            Paths = [mount.MountPoint],
            Evidence =
            [
                $"/etc/fstab line {mount.Line}: {VisibleText.Of(mount.Device)} on {place}, type {VisibleText.Of(mount.FileSystem)}",
                $"nothing is mounted at {place} (/proc/self/mountinfo)",
                $"sshd looks for keys in {string.Join(", ", login.Files.Select(file => VisibleText.Of(file.File.Path)))}: {(login.Files.Count == 1 ? "it does not exist" : "none of them exists")}",
            ],
            NextStep = $"Mount it (`mount {Shells.ShellQuoting.QuoteIfNeeded(mount.MountPoint)}`) and look why it is not: the device, the network, the server it comes from. Nothing is written there, for it would be hidden by the mount.",
        });
    }
}
