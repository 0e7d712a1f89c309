using SshLab.Diagnosis.Certificates;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>None of the files in which sshd looks for keys exists.</summary>
/// <remarks>Source: OpenSSH <c>auth2-pubkey.c</c>, <c>user_key_allowed</c>: a missing file is passed over, since 10.0 without a word.</remarks>
internal sealed class AuthorizedKeysMissing : IRule
{
    private static readonly Version PatternsSince = new(10, 0);

    public string Id => "authorized-keys-missing";

    public string Title => "There is no authorized_keys file";

    public Cause Cause => Cause.Setup;

    public RuleResult Judge(FactSet facts)
    {
        if (LoginView.Of(facts, out var because) is not { } login)
            return RuleResult.Unknown(because);
        if (login.Files.FirstOrDefault(file => file.Walk.End == PathKind.Unknown) is { } unseen)
            return RuleResult.Unknown($"needs root to look at {unseen.Walk.Unseen}");
        if (login.KeysAreElsewhere || login.MeansCertificate || login.IsHomeMissingWithTheKeys || login.Files.Any(file => file.Walk.End != PathKind.Missing || file.Walk.Dangling) || StrayKeys.HaveTheKey(facts) || UnusedCertificates.Explain(facts))
            return RuleResult.Healthy;
        // No file on purpose: authorized-keys-file-elsewhere says who decided that.
        if (login.Files.Count == 0)
            return RuleResult.Healthy;
        if (login.KeyCommand is not null)
            return KeyCommandText.MayHold(login);
        var files = string.Join(", ", login.Files.Select(file => VisibleText.Of(file.File.Path)));
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Title = $"{login.Account.Name} has no authorized_keys file",
            Paths = [.. login.Files.Select(file => file.File.Path)],
            Evidence = [$"sshd looks for keys in {files}: {(login.Files.Count == 1 ? "it does not exist" : "none of them exists")}", .. login.Files.Where(file => file.Walk.RealPath != file.File.Path).Take(1).Select(file => $"{VisibleText.Of(file.Walk.RealPath)} is not a directory or does not exist"),
                .. login.Files.Where(file => file.File.Configured.AsSpan().ContainsAny("*?[") && login.Server.Sshd.Version < PatternsSince).Take(1).Select(file => $"AuthorizedKeysFile {VisibleText.Of(file.File.Configured)}: OpenSSH {login.Server.Sshd.Version} takes that for the name of one file, patterns came with {PatternsSince}")],
            NextStep = "Install the key with `sshlab setup`.",
        });
    }
}
