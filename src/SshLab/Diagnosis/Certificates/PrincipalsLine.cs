using System.Text;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Certificates;

/// <summary>One line of a list of principals: a name, and options before it as before a key.</summary>
/// <remarks>Source: OpenSSH <c>auth2-pubkeyfile.c</c>, <c>auth_process_principals</c>, <c>auth_check_principals_line</c>.</remarks>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Name">The principal: the last word of the line.</param>
/// <param name="Options">What stands before it.</param>
internal sealed record PrincipalsLine(int Number, string Name, KeyOptionList Options)
{
    /// <summary>Reads a list; blank lines and comments are left out.</summary>
    public static IReadOnlyList<PrincipalsLine> Read(ReadOnlyMemory<byte> content, Version? server)
    {
        var lines = Encoding.Latin1.GetString(content.Span).Split('\n');
        return [.. lines.Select((line, index) => Of(line, index + 1, server)).OfType<PrincipalsLine>()];
    }

    /// <summary>Returns the line by which the certificate counts: sshd takes the first with a name of its, and a line whose options it cannot read does not count.</summary>
    public static PrincipalsLine? Admitting(IReadOnlyList<PrincipalsLine> lines, SshCertificate certificate) =>
        lines.FirstOrDefault(line => line.Options.Problem is null && certificate.Principals.Contains(line.Name));

    private static PrincipalsLine? Of(string written, int number, Version? server)
    {
        var line = (written.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? written[..hash] : written).Trim(' ', '\t');
        if (line.Length == 0)
            return null;
        var blank = line.LastIndexOf(' ') is >= 0 and var last ? last : line.LastIndexOf('\t');
        // Options end at the first blank outside quotes; what stands between them and the name sshd does not look at.
        var options = blank < 0 ? KeyOptionList.None : KeyOptions.Read(line[..Math.Min(blank, KeyOptions.EndOf(line, 0) ?? blank)], server);
        return new PrincipalsLine(number, Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(line[(blank + 1)..])), options);
    }
}
