using System.Globalization;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Certificates;

/// <summary>What sshd's log says of a certificate, where the facts leave open what a program of the administrator's said of it.</summary>
/// <remarks>
/// Source: OpenSSH <c>auth2-pubkey.c</c>, <c>user_cert_trusted_ca</c>: since 10.1 "Refusing certificate ID "…" serial=…: REASON", at ERROR;
/// before, the reason alone.
/// </remarks>
internal static class CertificateLog
{
    public const string NoPrincipal = "Certificate does not contain an authorized principal";
    public const string PrincipalsOptions = "Refused by certificate principals options";
    public const string Commands = "forced command options do not match";
    private const string Refusing = "Refusing certificate ID ";

    private static readonly string[] Reasons = [NoPrincipal, PrincipalsOptions, Commands];

    /// <summary>Returns the reason for which sshd last refused the certificate; null when it does not say, or let it in since.</summary>
    public static string? Last(SshCertificate certificate, LoginView login)
    {
        var isUsers = false;
        foreach (var message in login.Log.Reverse().Select(SshdLogLine.Message))
        {
            if (SshdLogLine.LetsIn(message, login.Account.Name))
                return null;
            // A reason alone names nobody: it counts where the next that sshd says is about this user.
            if (Reasons.FirstOrDefault(reason => message.EndsWith(reason, StringComparison.Ordinal)) is { } said && (Names(message, certificate) ?? (isUsers && message == said)))
                return said;
            isUsers = SshdLogLine.Names(message, login.Account.Name) || (isUsers && !SshdLogLine.Begins(message));
        }
        return null;
    }

    /// <summary>Whether a line about a certificate is about this one; null when it names none.</summary>
    public static bool? Names(string line, SshCertificate certificate) => !line.Contains(Refusing, StringComparison.Ordinal) ? null
        : line.Contains(string.Create(CultureInfo.InvariantCulture, $"{Refusing}\"{certificate.KeyId}\" serial={certificate.Serial} "), StringComparison.Ordinal);
}
