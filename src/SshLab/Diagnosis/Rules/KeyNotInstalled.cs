using SshLab.Diagnosis.Certificates;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>There is a key file, and none of the client's keys is in it, in no form.</summary>
/// <remarks>Source: OpenSSH <c>auth2-pubkeyfile.c</c>, <c>auth_check_authkey_line</c>: keys are compared by their blob. Nothing is logged.</remarks>
internal sealed class KeyNotInstalled : IRule
{
    public string Id => "key-not-installed";

    public string Title => "The key is not in authorized_keys";

    public Cause Cause => Cause.Setup;

    public RuleResult Judge(FactSet facts)
    {
        if (LoginView.Of(facts, out var because) is not { } login)
            return RuleResult.Unknown(because);
        if (facts.Client is not { Keys.Count: > 0 } client)
            return RuleResult.Unknown("it is not known which key the client presents");
        var unread = login.Files.FirstOrDefault(file => file.HoldsKey is null);
        if (login.KeysAreElsewhere || login.MeansCertificate || login.HasKey || login.Damage is not null || StrayKeys.HaveTheKey(facts) || UnusedCertificates.Explain(facts) || IdentityNotOffered.Known(facts) is not null)
            return RuleResult.Healthy;
        if (unread is not null)
            return RuleResult.Unknown(unread.File.ContentTruncated ? $"only the first part of {unread.File.Path} was read" : $"needs root to read {unread.File.Path}");
        List<KeyFileView> read = [.. login.Files.Where(file => file.Content is not null)];
        if (read.Count == 0)
            return RuleResult.Healthy; // The rules of the missing, dangling or odd file name it.
        if (login.KeyCommand is not null)
            return KeyCommandText.MayHold(login);
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Title = $"None of the client's keys is installed for {login.Account.Name}",
            Paths = [.. read.Select(file => file.Walk.RealPath)],
            Evidence = [.. client.Keys.Select(key => $"the client presents {key.Type} {key.Fingerprint}").Take(10), .. read.Select(Content)],
            NextStep = "Install the key with `sshlab setup`; or name the key that is installed with -i.",
        });
    }

    private static string Content(KeyFileView file)
    {
        List<PublicKey> keys = [.. file.Content!.Lines.Select(line => line.Key).OfType<PublicKey>()];
        var some = string.Join(", ", keys.Take(5).Select(key => $"{VisibleText.Of(key.Type)} {key.Fingerprint}"));
        return $"{VisibleText.Of(file.File.Path)} holds {(keys.Count == 0 ? "no key" : $"{keys.Count} other: {some}{(keys.Count > 5 ? ", …" : "")}")}";
    }
}
