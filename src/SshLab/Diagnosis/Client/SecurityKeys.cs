using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Client;

/// <summary>Keys that live in a security key (FIDO): what the server wants of their signatures, and what it says of one that it gets.</summary>
/// <remarks>
/// Source: OpenSSH <c>auth2-pubkey.c</c>, <c>userauth_pubkey</c>: "public key … signature for … rejected: user presence (authenticator touch) requirement
/// not met", "… user verification requirement not met", at ERROR; sshd_config(5), PubkeyAuthOptions; <c>ssh-sk.c</c>, <c>sshsk_sign</c>: "flags 0x…", at DEBUG1.
/// </remarks>
internal static class SecurityKeys
{
    private const string Keyword = "pubkeyauthoptions";
    private const string Flags = "sshsk_sign: provider ";

    /// <summary>Whether the key lives in a security key.</summary>
    public static bool IsOne(string type) => type.StartsWith("sk-", StringComparison.Ordinal);

    /// <summary>Returns the line in which sshd rejects a signature of one of the client's keys for that reason; null when there is none, or it let the user in since.</summary>
    public static string? Rejected(LoginView login, string requirement)
    {
        var user = login.Account.Name;
        var prints = (login.Facts.Client?.Keys ?? []).Where(key => IsOne(key.Type)).Select(key => key.Fingerprint).ToList();
        foreach (var message in login.Log.Reverse().Select(SshdLogLine.Message))
        {
            if (SshdLogLine.LetsIn(message, user))
                return null;
            if (message.StartsWith("public key ", StringComparison.Ordinal) && message.Contains($" signature for {user} from ", StringComparison.Ordinal)
                && message.Contains($" rejected: {requirement} requirement not met", StringComparison.Ordinal) && prints.Exists(print => message.Contains($" {print} ", StringComparison.Ordinal)))
                return VisibleText.Of(message, 300);
        }
        return null;
    }

    /// <summary>Returns the flags that ssh asked of the security key for its signature; null when it asked none by itself.</summary>
    public static int? FlagsAsked(FactSet facts) =>
        facts.Login?.Trace.LastOrDefault(line => line.Contains(Flags, StringComparison.Ordinal)) is { } line && line.IndexOf(" flags 0x", StringComparison.Ordinal) is >= 0 and var at
        && int.TryParse(line.AsSpan(at + " flags 0x".Length, Math.Min(2, line.Length - at - " flags 0x".Length)), System.Globalization.NumberStyles.HexNumber, null, out var flags) ? flags : null;

    /// <summary>Returns where sshd's configuration says the option; null when it does not.</summary>
    public static string? OfServer(LoginView login, string option) =>
        Configuration.LoginConfiguration.Of(login.Server) is { } configuration && configuration.Value(Keyword)?.Split([' ', ',']).Contains(option) == true ? configuration.Evidence(Keyword)[0] : null;
}
