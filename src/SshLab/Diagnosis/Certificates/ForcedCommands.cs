using System.Text;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Certificates;

/// <summary>The commands that a certificate and the line that lets it in force upon a session: where both do, they must be the same to the letter.</summary>
/// <remarks>Source: OpenSSH <c>auth-options.c</c>, <c>sshauthopt_merge</c>: "forced command options do not match".</remarks>
internal static class ForcedCommands
{
    /// <summary>The critical option that forces one.</summary>
    public const string Option = "force-command";

    /// <summary>Adds that the two differ, if so.</summary>
    /// <param name="refusals">What is against the certificate.</param>
    /// <param name="certificate">The certificate.</param>
    /// <param name="place">The line that lets it in: file and number.</param>
    /// <param name="options">The line's options.</param>
    public static void Compare(Dictionary<CertificateRefusal, string> refusals, SshCertificate certificate, string place, KeyOptionList options)
    {
        if (Of(certificate) is { } issued && options.Find("command") is { Value: { } written } && issued != Decoded(written))
            refusals[CertificateRefusal.CommandMismatch] = $"it may run '{VisibleText.Of(issued)}' only ({Option}), and {place} lets it run '{VisibleText.Of(Decoded(written))}' only (command=)";
    }

    /// <summary>Returns the command of the certificate; null when it forces none.</summary>
    public static string? Of(SshCertificate certificate) => certificate.CriticalOptions.FirstOrDefault(option => option.Name == Option)?.Value;

    /// <summary>Returns the command of a line, and the line, as evidence; null when it forces none.</summary>
    public static (string Place, string Command)? OfLine(string place, KeyOptionList options) =>
        options.Find("command") is { Value: { } written } ? ($"{place}, command=", Decoded(written)) : null;

    /// <summary>Lines are read byte by byte, certificates as UTF-8.</summary>
    private static string Decoded(string written) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(written));
}
