using SshLab.Diagnosis.Configuration;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Certificates;

/// <summary>What RevokedKeys says of a key.</summary>
/// <remarks>
/// Source: sshd_config(5), RevokedKeys; OpenSSH <c>auth.c</c>, <c>auth_key_is_revoked</c>; <c>authfile.c</c>, <c>sshkey_check_revoked</c>:
/// a revocation list, else a list of keys; a file that cannot be read revokes every key.
/// </remarks>
internal static class Revocations
{
    /// <summary>The files, each with the line of sshd's configuration that names them; null when they are not known.</summary>
    public static IReadOnlyList<TrustFile>? Files(ServerFacts server) => server.TrustFiles?.Where(file => file.Keyword == "revokedkeys").ToList();

    /// <summary>Returns why sshd cannot read the file, which makes it refuse every key; null when it can, or that is not known.</summary>
    public static string? Trouble(TrustFile file, ServerFacts server, PublicKey key)
    {
        var path = VisibleText.Of(file.Path);
        if (file.Content is not { } content)
            return server.Paths.GetValueOrDefault(file.Path)?.Kind switch { PathKind.Missing => $"{path} does not exist", PathKind.Directory => $"{path} is a directory", _ => null };
        return !file.IsRevocationList && KeyList.Find(content, [key]).Broken is { } broken
            ? $"{path} line {broken.Number} is no key by itself: '{VisibleText.Of(broken.Text, 60)}'" : null;
    }

    /// <summary>Returns where the file revokes one of the keys: its line, or 0 for a revocation list; null when it does not.</summary>
    public static int? Line(TrustFile file, IReadOnlyList<PublicKey> keys) =>
        file.IsRevocationList ? (keys.Any(key => file.Revoked.Contains(key.ToString())) ? 0 : null)
        : file.Content is { } content ? KeyList.Find(content, keys).Found?.Number : null;

    /// <summary>The keys that the login can get in by: those that stand in key files, else all that the client presents.</summary>
    public static IReadOnlyList<PublicKey> Presented(LoginView login)
    {
        List<PublicKey> held = [.. login.KeyLines.Select(line => line.Key).Distinct()];
        return held.Count > 0 ? held : login.Facts.Client?.Keys ?? [];
    }

    public static string Named(ServerFacts server) => LoginConfiguration.Of(server)?.Evidence("revokedkeys")[0] ?? "RevokedKeys";
}
