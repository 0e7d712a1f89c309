namespace SshLab.Facts;

/// <summary>One pattern of an <c>Include</c> line of sshd's configuration, and what it names now.</summary>
/// <param name="Pattern">The pattern as an absolute path: a relative one is below the directory of sshd_config.</param>
/// <param name="Files">The files that it matches, in glob's order, which is the order in which sshd reads them.</param>
/// <param name="IsDirectoryNewerThanLoaded">Whether something came into that directory, or went from it, after the running sshd had read its configuration; null when that is not known.</param>
public sealed record SshdInclude(string Pattern, IReadOnlyList<string> Files, bool? IsDirectoryNewerThanLoaded = null);
