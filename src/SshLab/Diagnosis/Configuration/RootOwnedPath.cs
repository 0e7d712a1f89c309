using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Configuration;

/// <summary>A path of which sshd wants every component to be root's alone: programs that hand out keys, and the directory of a chroot. Pure.</summary>
/// <remarks>Source: OpenSSH <c>misc.c</c>, <c>safe_path</c> with uid 0; <c>session.c</c>, <c>safely_chroot</c>: owner root, <c>mode &amp; 022</c> is 0.</remarks>
internal static class RootOwnedPath
{
    private static readonly AccountFacts Root = new() { Name = "root", Uid = 0, Gid = 0, Groups = [0], Home = "/root" };

    /// <summary>Returns the components, links resolved, from the top down.</summary>
    public static IReadOnlyList<PathFacts> Components(string path, ServerFacts server) =>
        [.. Above(path).Reverse().Append(path).Select(part => server.Paths.GetValueOrDefault(part)).OfType<PathFacts>()];

    /// <summary>Returns the components that another than root owns, or may write to, by this sshd's own measure.</summary>
    /// <param name="path">The path, links resolved.</param>
    /// <param name="server">The server.</param>
    /// <param name="exactly">Whether every group's write bit counts, whatever the flavour.</param>
    public static IReadOnlyList<PathFacts> Unsafe(string path, ServerFacts server, bool exactly) =>
        [.. Components(path, server).Where(part => part.Uid is > 0 || Bits(part, server, exactly) is > 0)];

    /// <summary>Returns what makes one such component root's alone.</summary>
    public static IEnumerable<Change> Mend(PathFacts part, ServerFacts server, bool exactly)
    {
        if (part.Uid is > 0)
            yield return new SetOwner(part.Path, 0, "root");
        if (Bits(part, server, exactly) is > 0 and var bits)
            yield return new SetMode(part.Path, Clear: bits);
    }

    private static int? Bits(PathFacts part, ServerFacts server, bool exactly) =>
        exactly ? part.Mode & SafePath.WriteForOthers : SafePath.RefusedWriteBits(part, Root, server);

    private static IEnumerable<string> Above(string path)
    {
        while (path != "/")
            yield return path = PathResolution.Parent(path);
    }
}
