using SshLab.Diagnosis.Certificates;
using SshLab.Diagnosis.Configuration;
using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>sshd accepts no algorithm by which the client's key can sign; of a certificate, none of its type.</summary>
/// <remarks>
/// Source: sshd_config(5), PubkeyAcceptedAlgorithms (PubkeyAcceptedKeyTypes before 8.5); OpenSSH <c>auth2-pubkey.c</c>, <c>userauth_pubkey</c>:
/// "signature algorithm %s not in PubkeyAcceptedAlgorithms".
/// </remarks>
internal sealed class KeyAlgorithmNotAccepted : IRule
{
    private const string Keyword = ServerAlgorithms.Keyword;

    public string Id => "key-algorithm-not-accepted";

    public string Title => "sshd does not accept the key's algorithm";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts) => ConfigurationRule.Judge(facts, (configuration, server, account) =>
    {
        if (ServerAlgorithms.Of(configuration) is not { } accepted)
            return RuleResult.Healthy;
        var presented = Presented(facts);
        if (presented.Count == 0 || presented.Exists(one => SigningAlgorithms.Of(one.Type).Any(algorithm => SshPattern.MatchesList(algorithm, accepted))))
            return RuleResult.Healthy;
        return ConfigurationRule.Decided(this, $"sshd does not accept {string.Join(", ", presented.Select(one => one.Type).Distinct())} {presented[0].Kind}s",
            [
                .. configuration.Evidence(Keyword).Take(1),
                .. configuration.Deciding(Keyword).Count > 0 ? [$"which comes to: {VisibleText.Of(accepted, 600)} (sshd -T -C)"] : Array.Empty<string>(),
                .. presented.Select(one => $"the client's {one.Kind} is {one.Type} {one.Fingerprint}, which signs by {string.Join(", ", SigningAlgorithms.Of(one.Type))}"),
                .. server.Sshd.Log.LastOrDefault(line => line.Contains("not in PubkeyAccepted", StringComparison.Ordinal)) is { } said ? [$"sshd's log: {VisibleText.Of(said.Trim(), 300)}"] : Array.Empty<string>(),
            ],
            Changes(configuration, presented, server), "Make a key of a type that this server accepts (ssh-keygen -t …), and install it with `sshlab setup`.", configuration.IsPending(Keyword));
    });

    /// <summary>What the login is meant to go by: the certificate where the key itself is not installed, else the keys.</summary>
    private static List<(string Kind, string Type, string Fingerprint)> Presented(FactSet facts) => LoginView.Of(facts, out _) switch
    {
        { Certificate.LetsIn: true } => [],
        { MeansCertificate: true, Certificate: { } view } => view.Refusals.ContainsKey(CertificateRefusal.Algorithm) ? [("certificate", view.Client.Certificate.Type, view.Client.Certificate.Key.Fingerprint)] : [],
        _ => [.. InstalledKeys.Of(facts).Where(key => key.Type != "ssh-dss").Select(key => ("key", key.Type, key.Fingerprint))],
    };

    /// <summary>A list that takes algorithms away (<c>-</c>) loses those entries; any other gets the key's first algorithm.</summary>
    private static IReadOnlyList<Change> Changes(LoginConfiguration configuration, List<(string Kind, string Type, string Fingerprint)> presented, ServerFacts server)
    {
        if (configuration.Deciding(Keyword) is not [{ Arguments: [{ Value: var list }, ..] } line, ..])
            return [];
        var wanted = presented.Select(one => SigningAlgorithms.Of(one.Type)[0]).Distinct().ToList();
        if (!list.StartsWith('-'))
            return ConfigurationEdit.ReplaceArgument(line, 0, $"{list},{string.Join(',', wanted)}", server);
        var kept = list[1..].Split(',').Where(entry => !wanted.Exists(algorithm => SshPattern.Matches(algorithm, entry))).ToList();
        return kept.Count == 0 ? ConfigurationEdit.CommentOut(line, server) : ConfigurationEdit.ReplaceArgument(line, 0, $"-{string.Join(',', kept)}", server);
    }
}
