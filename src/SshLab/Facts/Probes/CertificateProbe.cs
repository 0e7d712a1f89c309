using SshLab.Parsing;

namespace SshLab.Facts.Probes;

/// <summary>Looks for the certificates that ssh presents beside its keys, and for those that it does not. A certificate holds nothing secret.</summary>
/// <remarks>
/// Source: OpenSSH <c>ssh.c</c>, <c>load_public_identity_files</c>: the identity's name with <c>-cert</c> or <c>-cert.pub</c>, unless
/// <c>CertificateFile</c> names others; and the identity's own public half where that is a certificate.
/// </remarks>
internal static class CertificateProbe
{
    private const int MostBytes = 64 * 1024;
    private const int MostFiles = 256;
    private const int LongestType = 64;

    /// <summary>Returns the facts with the certificates in files.</summary>
    /// <param name="facts">What is known of the client, its identities and keys among it.</param>
    /// <param name="configured">What <c>CertificateFile</c> names.</param>
    /// <param name="folders">Where else a certificate may lie.</param>
    public static ClientFacts Add(ClientFacts facts, IReadOnlyList<string> configured, IEnumerable<string> folders)
    {
        var named = facts.Identities.Where(identity => identity.Named).ToList();
        var identities = (named.Count > 0 ? named : facts.Identities).Select(identity => identity.Path).ToList();
        List<string> places = [.. configured.Count > 0 ? configured.SelectMany(Names) : identities.SelectMany(path => Names(path + "-cert"))];
        List<ClientCertificate> found = [];
        List<UnreadableCertificate> unreadable = [];
        foreach (var path in places.Distinct())
        {
            if (Content(path, out var problem) is { } content)
            {
                if (CertificateText.Read(content) is { } certificate)
                    found.Add(new ClientCertificate(path, certificate));
                else
                    unreadable.Add(Damaged(path, content));
            }
            else if (problem is not null)
            {
                unreadable.Add(new UnreadableCertificate(path, problem));
            }
        }
        found.AddRange(identities.SelectMany(Names).Distinct().Select(At).OfType<ClientCertificate>());
        var presented = found.DistinctBy(one => one.Certificate.Base64).ToList();
        return facts with
        {
            Certificates = [.. presented.Where(one => facts.Keys.Contains(one.Certificate.Key))],
            ForeignCertificates = [.. presented.Where(one => IsForeign(one, facts))],
            UnreadableCertificates = unreadable,
            OtherCertificates = [.. Others(folders, [.. presented.Select(one => one.Path)]).Where(one => facts.Keys.Contains(one.Certificate.Key) && !presented.Exists(same => same.Certificate.Base64 == one.Certificate.Base64))],
        };
    }

    /// <summary>Where a private key's public half is not known, the certificate may be of it; the agent may have its key, or hold it itself.</summary>
    private static bool IsForeign(ClientCertificate one, ClientFacts facts) => !facts.Keys.Contains(one.Certificate.Key)
        && facts.AgentKeys?.Contains(one.Certificate.Key) != true && !facts.AgentCertificates.Any(held => held.Base64 == one.Certificate.Base64)
        && facts.Identities.All(identity => !identity.Exists || (identity.PublicKey ?? identity.PublicKeyBeside) is not null);

    /// <summary>ssh takes the name as it is, then with <c>.pub</c>.</summary>
    private static IEnumerable<string> Names(string path) => [path, path + ".pub"];

    private static UnreadableCertificate Damaged(string path, byte[] content)
    {
        var (problem, tidy) = CertificateText.Damage(content);
        return new UnreadableCertificate(path, problem) { Content = content, OnceTidy = tidy };
    }

    private static ClientCertificate? At(string path) =>
        Content(path, out _) is { } content && CertificateText.Read(content) is { } certificate ? new ClientCertificate(path, certificate) : null;

    private static IEnumerable<ClientCertificate> Others(IEnumerable<string> folders, IReadOnlyCollection<string> known)
    {
        foreach (var path in folders.Distinct(StringComparer.Ordinal).SelectMany(FilesOf).Where(path => !known.Contains(path) && LooksLikeOne(path)))
        {
            if (At(path) is { } certificate)
                yield return certificate;
        }
    }

    private static IEnumerable<string> FilesOf(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Take(MostFiles)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>A certificate's first word says what it is; no more is read of any other file.</summary>
    private static bool LooksLikeOne(string path)
    {
        try
        {
            if (new FileInfo(path).Length is 0 or > MostBytes)
                return false;
            using var file = File.OpenRead(path);
            var start = new byte[LongestType];
            var length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            return start.AsSpan(0, length).IndexOf("-cert-v01@openssh.com "u8) > 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static byte[]? Content(string path, out string? problem)
    {
        problem = null;
        try
        {
            if (!File.Exists(path))
                return null;
            problem = new FileInfo(path) switch { { Length: 0 } => "it is empty", { Length: > MostBytes } => "it is longer than any certificate", _ => null };
            return problem is null ? File.ReadAllBytes(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = e is UnauthorizedAccessException ? "it may not be read" : e.Message;
            return null;
        }
    }
}
