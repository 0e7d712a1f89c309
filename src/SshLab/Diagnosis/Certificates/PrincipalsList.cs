using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Certificates;

/// <summary>The file of <c>AuthorizedPrincipalsFile</c> as sshd sees it for one certificate.</summary>
/// <param name="File">The file.</param>
/// <param name="Troubles">What keeps sshd from taking its names.</param>
/// <param name="Lines">Its lines, as they are once its text is in order; null when they were not read.</param>
/// <param name="Line">The line by which the certificate counts; null when there is none.</param>
/// <param name="IsMissing">Whether it is certain that there is no such file.</param>
internal sealed record PrincipalsList(TrustFile File, IReadOnlyList<PrincipalsFileTrouble> Troubles, IReadOnlyList<PrincipalsLine>? Lines, PrincipalsLine? Line, bool IsMissing)
{
    public static PrincipalsList Of(TrustFile file, SshCertificate certificate, LoginView login)
    {
        var version = login.Server.Sshd.Version;
        var walk = KeyFileWalk.To(new KeyFileFacts { Configured = file.Keyword, Path = file.Path, RealPath = file.RealPath }, login.Account, login.Server);
        var troubles = PrincipalsFileTrouble.Of(file, walk, login);
        if (file.Content is not { } content)
            return new(file, troubles, null, null, walk.End == PathKind.Missing || login.Server.Paths.GetValueOrDefault(file.Path)?.Kind is PathKind.Missing);
        var lines = PrincipalsLine.Read(content, version);
        var line = PrincipalsLine.Admitting(lines, certificate);
        if (line is null && PrincipalsFileTrouble.OfText(file, certificate, walk, version) is { } text)
        {
            troubles = [.. troubles, text];
            lines = PrincipalsLine.Read(PrincipalsFileTrouble.InOrder(content), version);
            line = PrincipalsLine.Admitting(lines, certificate);
        }
        return new(file, troubles, lines, line, false);
    }

    /// <summary>What people take for a list and sshd does not.</summary>
    public string Hint(SshCertificate certificate) =>
        Lines!.FirstOrDefault(line => line.Options.Problem is not null && certificate.Principals.Contains(line.Name)) is { } broken ? $"; line {broken.Number} does not count, for of what stands before its name sshd says: {broken.Options.Problem}"
        : Lines!.FirstOrDefault(line => line.Name.Split(',').Intersect(certificate.Principals).Any()) is { } joined ? $"; line {joined.Number} is one name, commas and all"
        : Lines!.Any(line => certificate.Principals.Any(name => name.EndsWith(" " + line.Name, StringComparison.Ordinal))) ? "; of a line the last word alone is a name"
        : "";
}
