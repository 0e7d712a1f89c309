using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The key file, or its directory, is a symbolic link to something that does not exist.</summary>
/// <remarks>Source: OpenSSH <c>auth2-pubkeyfile.c</c>, <c>auth_openfile</c>: ENOENT, silent at the default log level.</remarks>
internal sealed class AuthorizedKeysDanglingLink : IRule
{
    public string Id => "authorized-keys-dangling-link";

    public string Title => "authorized_keys is a symbolic link to nothing";

    public Cause Cause => Cause.Environment;

    public RuleResult Judge(FactSet facts)
    {
        if (LoginView.Of(facts, out var because) is not { } login)
            return RuleResult.Unknown(because);
        if (login.IsHomeMissingWithTheKeys)
            return RuleResult.Healthy; // home-missing names it.
        if (login.Files.FirstOrDefault(file => file.Walk.Dangling) is not { } bad)
            return login.Files.Any(file => file.Walk.End == PathKind.Unknown)
                ? RuleResult.Unknown($"needs root to look at {login.Files.First(file => file.Walk.End == PathKind.Unknown).Walk.Unseen}")
                : RuleResult.Healthy;
        var link = bad.Walk.Links[^1];
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = login.SeverityFor(bad),
            Cause = Cause,
            Title = $"{VisibleText.Of(link.Path)} is a symbolic link to nothing",
            Paths = [link.Path],
            Evidence =
            [
                $"{VisibleText.Of(link.Path)} -> {VisibleText.Of(link.LinkTarget ?? "")}",
                $"{VisibleText.Of(bad.Walk.RealPath)} does not exist, so sshd finds no keys at {VisibleText.Of(bad.File.Path)}",
            ],
            // The target may be on a file system that is not mounted: nothing is written through or over the link.
            NextStep = "Bring back what the link points to (is a file system not mounted?), or remove the link and install the key with `sshlab setup`.",
        });
    }
}
