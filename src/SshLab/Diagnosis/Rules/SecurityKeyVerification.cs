using SshLab.Diagnosis.Client;
using SshLab.Diagnosis.KeyPolicy;
using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>The server wants the security key to verify who holds it (by its PIN, a fingerprint), and the signature was made without.</summary>
/// <remarks>Source: sshd(8), verify-required; sshd_config(5), PubkeyAuthOptions verify-required; ssh-keygen(1), -O verify-required; OpenSSH <c>auth2-pubkey.c</c>, <c>userauth_pubkey</c>. Since 8.4.</remarks>
internal sealed class SecurityKeyVerification : IRule
{
    private const string Option = "verify-required";

    private static readonly SecurityKeyDemand Demand = new("user verification", 4, "without its PIN", Wanted);

    public string Id => "security-key-verification";

    public string Title => "The server wants the security key to verify its holder";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts) => Demand.Judge(this, facts,
        "Use a key that asks for its PIN (made with ssh-keygen -t ed25519-sk -O verify-required), and install that; or ask whoever wanted it.", WithoutOption);

    private static List<string> Wanted(LoginView login, KeyLine? line)
    {
        List<string> wanted = [];
        if (SecurityKeys.OfServer(login, Option) is { } always)
            wanted.Add(always);
        if (line?.Line.ParsedOptions.Find(Option) is not null)
            wanted.Add($"{VisibleText.Of(line.File.Path)} line {line.Line.Number} says {Option}");
        if (login is { MeansCertificate: true, Certificate: { } view } && view.Client.Certificate.CriticalOptions.Any(option => option.Name == Option))
            wanted.Add($"{VisibleText.Of(view.Client.Path)} says {Option}");
        return wanted;
    }

    /// <summary>Only where that line alone wants it.</summary>
    private static ReplaceContent? WithoutOption(LoginView login, KeyLine line) =>
        SecurityKeys.OfServer(login, Option) is null && line.Line.ParsedOptions.Find(Option) is not null ? OptionEdit.Of(line, Option, null, login) : null;
}
