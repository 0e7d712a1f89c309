using Renci.SshNet;
using Renci.SshNet.Common;
using Renci.SshNet.Security;
using SshLab.Parsing;

namespace SshLab.SshNet.HostKeys;

/// <summary>What known_hosts files say of one host. SSH.NET itself reads no such file, and trusts every key unless somebody checks it.</summary>
public sealed class KnownHosts
{
    private const int LargestFile = 16 * 1024 * 1024;
    private readonly string _host;
    private readonly IReadOnlyList<KnownHostsLine> _lines;
    private readonly IReadOnlyList<KnownHostsLine> _linesWithoutPort;

    private KnownHosts(string host, int port, IReadOnlyList<KnownHostsLine> all)
    {
        _host = host.ToLowerInvariant();
        var name = port == 22 ? _host : $"[{_host}]:{port}";
        _lines = [.. all.Where(line => line.IsAbout(name))];
        _linesWithoutPort = port == 22 ? [] : [.. all.Where(line => line.IsAbout(_host))];
    }

    /// <summary>Reads the files that the target names (<c>-o UserKnownHostsFile=…</c>, <c>-o GlobalKnownHostsFile=…</c>), or else the usual ones.</summary>
    /// <exception cref="BadInputException">A file is there and cannot be read, or is larger than 16 MiB.</exception>
    public static KnownHosts Of(Target target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return Read(target.Host, target.Port ?? 22, KnownHostsFiles.Of(target));
    }

    /// <summary>Reads what the files say of a host; a file that does not exist says nothing.</summary>
    /// <param name="host">The host's name or address, as it is connected to.</param>
    /// <param name="port">The port, as it is connected to.</param>
    /// <param name="files">The paths.</param>
    /// <exception cref="BadInputException">A file is there and cannot be read, or is larger than 16 MiB.</exception>
    public static KnownHosts Read(string host, int port, params IReadOnlyList<string> files)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(files);
        return new KnownHosts(host, port, [.. files.SelectMany(LinesOf).Select(KnownHostsLine.Read).OfType<KnownHostsLine>()]);
    }

    /// <summary>Has a client connect to the host only where it shows a key that is known, and ask for one of a type that is. Call it before connecting.</summary>
    /// <param name="client">A client of SSH.NET, not connected yet: an <see cref="SshClient"/>, an <see cref="SftpClient"/>.</param>
    public void Guard(BaseClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        Prefer(client.ConnectionInfo);
        client.HostKeyReceived += (_, key) => key.CanTrust = Trusts(key);
    }

    /// <summary>Whether the key that a server shows is known and not revoked.</summary>
    public bool Trusts(HostKeyEventArgs key) => Judge(key) == HostKeyVerdict.Known;

    /// <summary>Says what the files know of the key that a server shows.</summary>
    public HostKeyVerdict Judge(HostKeyEventArgs key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (PublicKey.FromBytes(key.HostKey) is not { } shown)
            return HostKeyVerdict.Unknown;
        var verdict = Judge(_lines, shown, key);
        // As ssh does: where the port has no entry of its own, the host's will do.
        return verdict == HostKeyVerdict.Unknown && Judge(_linesWithoutPort, shown, key) == HostKeyVerdict.Known ? HostKeyVerdict.Known : verdict;
    }

    /// <summary>
    /// Has the server show a key of a type that is known, where it has one: SSH.NET would ask for an Ed25519 key first, and a host known by its RSA key alone
    /// would look like another. Certificates are asked for only where an authority is known.
    /// </summary>
    internal void Prefer(ConnectionInfo connection)
    {
        var lines = _lines.Concat(_linesWithoutPort).ToList();
        var known = lines.Where(line => line.Marker.Length == 0).Select(line => line.Key.Type).ToHashSet();
        var authorities = lines.Exists(line => line.Marker == KnownHostsLine.Authority);
        var algorithms = connection.HostKeyAlgorithms.ToList();
        connection.HostKeyAlgorithms.Clear();
        foreach (var algorithm in algorithms.Where(one => authorities || !IsCertificate(one.Key)).OrderByDescending(one => IsCertificate(one.Key) || known.Contains(TypeOf(one.Key))))
            connection.HostKeyAlgorithms.Add(algorithm.Key, algorithm.Value);
    }

    private HostKeyVerdict Judge(IReadOnlyList<KnownHostsLine> lines, PublicKey shown, HostKeyEventArgs key)
    {
        var authority = key.Certificate is { } certificate ? PublicKey.FromBytes(certificate.CertificateAuthorityKey) : null;
        if (lines.Any(line => line.Marker == KnownHostsLine.Revoked && (line.Key.Equals(shown) || line.Key.Equals(authority))))
            return HostKeyVerdict.Revoked;
        if (lines.Any(line => line.Marker == KnownHostsLine.Authority && line.Key.Equals(authority)) && Certifies(key))
            return HostKeyVerdict.Known;
        var same = lines.Where(line => line.Marker.Length == 0 && line.Key.Type == shown.Type).ToList();
        return same.Exists(line => line.Key.Equals(shown)) ? HostKeyVerdict.Known : same.Count > 0 ? HostKeyVerdict.Changed : HostKeyVerdict.Unknown;
    }

    /// <summary>Whether the certificate is one for this host; SSH.NET has checked its signature and its time.</summary>
    private bool Certifies(HostKeyEventArgs key) =>
        key.Certificate!.Type == Certificate.CertificateType.Host && key.Certificate.CriticalOptions.Count == 0
        && key.Certificate.ValidPrincipals is { Count: > 0 } names && names.Any(name => SshPattern.Matches(_host, name));

    private static bool IsCertificate(string algorithm) => algorithm.EndsWith("-cert-v01@openssh.com", StringComparison.Ordinal);

    private static string TypeOf(string algorithm) => algorithm is "rsa-sha2-512" or "rsa-sha2-256" ? "ssh-rsa" : algorithm;

    private static IEnumerable<string> LinesOf(string file)
    {
        try
        {
            var info = new FileInfo(file);
            if (!info.Exists)
                return [];
            return info.Length <= LargestFile ? File.ReadAllLines(file)
                : throw new BadInputException($"{file} has more than {LargestFile / 1024 / 1024} MiB, which is no list of known hosts. Name the right file (-o UserKnownHostsFile=FILE).");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{file} cannot be read: {e.Message} Without it no host key can be checked. Make it readable, or name another file (-o UserKnownHostsFile=FILE).", e);
        }
    }
}
