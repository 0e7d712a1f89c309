using System.Globalization;
using SshLab.Diagnosis.Configuration;
using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>The client's RSA key has fewer bits than sshd asks for.</summary>
/// <remarks>Source: sshd_config(5), RequiredRSASize (9.1); OpenSSH <c>auth2-pubkey.c</c>: "refusing RSA key: Invalid key length"; below 1024 bits every version refuses.</remarks>
internal sealed class RsaKeyTooShort : IRule
{
    private const string Keyword = "requiredrsasize";
    private const int Floor = 1024;

    public string Id => "rsa-key-too-short";

    public string Title => "The RSA key is too short for sshd";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts) => ConfigurationRule.Judge(facts, (configuration, server, account) =>
    {
        var required = Math.Max(Floor, int.TryParse(configuration.Value(Keyword), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : Floor);
        var keys = InstalledKeys.Of(facts).Select(key => (Key: key, Bits: RsaKeySize.Of(key))).ToList();
        if (keys.Count == 0 || keys.Exists(key => key.Bits is null || key.Bits >= required))
            return RuleResult.Healthy;
        var longest = keys.Max(key => key.Bits!.Value);
        IReadOnlyList<Change> changes = longest >= Floor && configuration.Deciding(Keyword) is [var line, ..] ? ConfigurationEdit.ReplaceArguments(line, $"{longest}", server) : [];
        return ConfigurationRule.Decided(this, $"The RSA key has {longest} bits, and sshd asks for {required}",
            [
                .. configuration.Evidence(Keyword),
                .. keys.Select(key => $"the client's key {key.Key.Type} {key.Key.Fingerprint} has {key.Bits} bits"),
                .. server.Sshd.Log.LastOrDefault(said => said.Contains("refusing RSA key", StringComparison.Ordinal)) is { } said ? [$"sshd's log: {VisibleText.Of(said.Trim(), 300)}"] : Array.Empty<string>(),
            ],
            changes, "Make a new key (ssh-keygen -t ed25519), and install it with `sshlab setup`.", configuration.IsPending(Keyword));
    });
}
