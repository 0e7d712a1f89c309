using SshLab.Diagnosis.KeyPolicy;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Client;

/// <summary>Something that sshd demands of a security key's signature, and did not get.</summary>
/// <param name="Requirement">What sshd calls it when it rejects a signature.</param>
/// <param name="Flag">Its bit among a signature's flags.</param>
/// <param name="Lacking">What the signature was made without, for people.</param>
/// <param name="Wanted">Who wants it of this login, a line of evidence each; none where nobody does.</param>
internal sealed record SecurityKeyDemand(string Requirement, int Flag, string Lacking, Func<LoginView, KeyLine?, IReadOnlyList<string>> Wanted)
{
    /// <summary>Judges by sshd's log, which names the key; or by what ssh asked of the security key and the server's options.</summary>
    public RuleResult Judge(IRule rule, FactSet facts, string nextStep, Func<LoginView, KeyLine, ReplaceContent?>? change = null)
    {
        if (LoginView.Of(facts, out var because) is not { } login)
            return RuleResult.Unknown(because);
        if (facts.Client is not { } client)
            return RuleResult.Unknown(IdentityFaults.ClientUnseen);
        if (client.Keys.FirstOrDefault(key => SecurityKeys.IsOne(key.Type)) is not { } first || facts.Login?.Outcome == LoginOutcome.Accepted)
            return RuleResult.Healthy;
        var line = login.Files.Where(file => file.IsUsable != false).SelectMany(file => file.KeyLines).FirstOrDefault(one => one.Admits != false && SecurityKeys.IsOne(one.Key.Type));
        var wanted = Wanted(login, line);
        var seen = SecurityKeys.Rejected(login, Requirement) is { } rejected ? $"sshd's log: {rejected}" : wanted.Count > 0 ? ByFlags(facts, first.Fingerprint) : null;
        if (seen is null)
            return RuleResult.Healthy;
        var edit = line is null ? null : change?.Invoke(login, line);
        return RuleResult.Found(new Finding
        {
            Id = rule.Id,
            Severity = Severity.Blocker,
            Cause = rule.Cause,
            Title = rule.Title,
            Paths = edit is null ? [] : [line!.File.Path],
            Evidence = [seen, .. wanted, $"the client presents {(line?.Key ?? first).Type} {(line?.Key ?? first).Fingerprint}"],
            Changes = edit is null ? [] : [edit],
            NextStep = nextStep + (edit is null ? "" : $" To take the option out of that line all the same: `sshlab fix --override {rule.Id}`."),
        });
    }

    /// <summary>Where ssh itself asked the security key, its trace says for what.</summary>
    private string? ByFlags(FactSet facts, string fingerprint) =>
        facts.Login is { Outcome: LoginOutcome.Refused } login && login.ServerAccepts.Contains(fingerprint) && SecurityKeys.FlagsAsked(facts) is { } flags && (flags & Flag) == 0
            ? $"ssh had it sign {Lacking} (ssh -v: sshsk_sign, flags 0x{flags:x2}), and the server refused the login after that" : null;
}
