using SshLab.Diagnosis.Configuration;
using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>sshd accepts no algorithm by which the client's key can sign.</summary>
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
        var keys = InstalledKeys.Of(facts).Where(key => key.Type != "ssh-dss").ToList();
        if (keys.Count == 0 || keys.Exists(key => Algorithms(key).Any(algorithm => SshPattern.MatchesList(algorithm, accepted))))
            return RuleResult.Healthy;
        return ConfigurationRule.Decided(this, $"sshd does not accept {string.Join(", ", keys.Select(key => key.Type).Distinct())} keys",
            [
                .. configuration.Evidence(Keyword).Take(1),
                .. configuration.Deciding(Keyword).Count > 0 ? [$"which comes to: {VisibleText.Of(accepted, 600)} (sshd -T -C)"] : Array.Empty<string>(),
                .. keys.Select(key => $"the client's key is {key.Type} {key.Fingerprint}, which signs by {string.Join(", ", Algorithms(key))}"),
                .. server.Sshd.Log.LastOrDefault(line => line.Contains("not in PubkeyAccepted", StringComparison.Ordinal)) is { } said ? [$"sshd's log: {VisibleText.Of(said.Trim(), 300)}"] : Array.Empty<string>(),
            ],
            Changes(configuration, keys, server), "Make a key of a type that this server accepts (ssh-keygen -t …), and install it with `sshlab setup`.", configuration.IsPending(Keyword));
    });

    private static IReadOnlyList<string> Algorithms(PublicKey key) => key.Type == "ssh-rsa" ? ["rsa-sha2-512", "rsa-sha2-256", "ssh-rsa"] : [key.Type];

    /// <summary>A list that takes algorithms away (<c>-</c>) loses those entries; any other gets the key's first algorithm.</summary>
    private static IReadOnlyList<Change> Changes(LoginConfiguration configuration, List<PublicKey> keys, ServerFacts server)
    {
        if (configuration.Deciding(Keyword) is not [{ Arguments: [{ Value: var list }, ..] } line, ..])
            return [];
        var wanted = keys.Select(key => Algorithms(key)[0]).Distinct().ToList();
        if (!list.StartsWith('-'))
            return ConfigurationEdit.ReplaceArgument(line, 0, $"{list},{string.Join(',', wanted)}", server);
        var kept = list[1..].Split(',').Where(entry => !wanted.Exists(algorithm => SshPattern.Matches(algorithm, entry))).ToList();
        return kept.Count == 0 ? ConfigurationEdit.CommentOut(line, server) : ConfigurationEdit.ReplaceArgument(line, 0, $"-{string.Join(',', kept)}", server);
    }
}
