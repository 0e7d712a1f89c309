using SshLab.Diagnosis.Configuration;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Certificates;

/// <summary>What is there in place of a line that makes an authority count.</summary>
internal static class UnnamedAuthority
{
    private const string Keyword = "trustedusercakeys";

    /// <summary>Tells that nothing names the authority, and what looks as if it did.</summary>
    public static string Told(SshCertificate certificate, LoginView login) =>
        "neither TrustedUserCAKeys nor a line with cert-authority names the key that signed it" + string.Concat(Mistaken(certificate, login).Take(3));

    private static IEnumerable<string> Mistaken(SshCertificate certificate, LoginView login)
    {
        foreach (var file in login.Files)
        {
            if (file.Content?.Lines.FirstOrDefault(line => line.Holds(certificate.Authority) && !line.ParsedOptions.IsAuthority) is { } line)
                yield return $"; {VisibleText.Of(file.File.Path)} line {line.Number} has it without cert-authority, which makes it a key that may log in, and no authority";
        }
        if (LoginConfiguration.Of(login.Server) is { } configuration && configuration.PassedOver(Keyword) is { Count: > 0 } passed)
            yield return $"; sshd takes the first TrustedUserCAKeys alone, and passes over {string.Join(", ", passed.Take(3).Select(line => line.Evidence))}";
    }
}
