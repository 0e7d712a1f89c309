using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Shells;

namespace SshLab.Diagnosis.Rules;

/// <summary>A directory, FIFO, socket or device stands where the key file should be.</summary>
/// <remarks>Source: OpenSSH <c>auth2-pubkeyfile.c</c>, <c>auth_openfile</c>: "is not a regular file", whatever StrictModes says.</remarks>
internal sealed class AuthorizedKeysNotRegular : IRule
{
    public string Id => "authorized-keys-not-regular";

    public string Title => "authorized_keys is not a regular file";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts)
    {
        if (LoginView.Of(facts, out var because) is not { } login)
            return RuleResult.Unknown(because);
        if (login.Files.FirstOrDefault(file => file.Walk.End is PathKind.Directory or PathKind.Other) is not { } bad)
            return login.Files.Select(file => file.Walk.Unseen).FirstOrDefault(path => path is not null) is { } unseen
                ? RuleResult.Unknown($"needs root to look at {unseen}")
                : RuleResult.Healthy;
        var path = VisibleText.Of(bad.Walk.RealPath);
        var what = bad.Walk.End == PathKind.Directory ? "a directory" : "a FIFO, socket or device";
        var link = LinkInItsPlace(bad);
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = login.SeverityFor(bad),
            Cause = Cause,
            Title = $"{path} is {what}, not a file",
            Paths = [bad.Walk.RealPath],
            Evidence =
            [
                login.Server.Paths.TryGetValue(bad.Walk.RealPath, out var facts1) ? PathText.Of(facts1) : path,
                .. link is null ? [] : new[] { $"{VisibleText.Of(link)} is a symbolic link to it" },
                $"it is {what}; sshd reads keys from regular files only (auth2-pubkeyfile.c, auth_openfile)",
            ],
            // What is in it may be wanted, and no file of keys is there to take its place: a person looks first.
            NextStep = $"Look what it is for, move it away ({MoveAway(link ?? bad.Walk.RealPath)}), then install the key with `sshlab setup`.",
        });
    }

    /// <summary>The symbolic link that stands where the file should be: it goes, and not what it leads to (<c>/dev/null</c>).</summary>
    private static string? LinkInItsPlace(KeyFileView file) =>
        file.Walk.Links.Select(link => link.Path).FirstOrDefault(path => Path.GetFileName(path) == Path.GetFileName(file.File.Path));

    private static string MoveAway(string path) => $"mv -n {ShellQuoting.QuoteIfNeeded(path)} {ShellQuoting.QuoteIfNeeded(path + ".old")}";
}
