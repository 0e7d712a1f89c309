namespace SshLab.Facts.Probes;

/// <summary>Follows the jump hosts of a login, as each one's own ssh would: where the way comes back to where it was, ssh starts ssh without an end.</summary>
/// <remarks>Source: OpenSSH <c>ssh.c</c>, main: the last jump host is reached by an ssh of its own, which gets <c>-l</c>, <c>-p</c>, <c>-F</c>, the hosts before it with <c>-J</c>, and no <c>-o</c>.</remarks>
internal static class JumpChain
{
    private const int Longest = 12;
    private static readonly string[] Places = ["hostname", "user", "port", "proxyjump"];

    /// <summary>Returns the jump hosts before one comes again; none when the way has an end.</summary>
    public static async Task<IReadOnlyList<string>> LoopAsync(Target target, SshConfigDump dump, CancellationToken cancellationToken)
    {
        List<string> hops = [];
        HashSet<string> seen = [Place(dump)];
        while (hops.Count < Longest && dump.Value("proxyjump") is { } jumps && jumps != "none")
        {
            var end = jumps.LastIndexOf(',');
            var hop = jumps[(end + 1)..];
            if (Read(hop) is not { } login)
                return [];
            hops.Add(hop);
            dump = await SshConfigDump.RunAsync(login with { ConfigFile = target.ConfigFile, JumpHosts = end < 0 ? null : jumps[..end] }, [], cancellationToken).ConfigureAwait(false);
            if (dump.Values.Count == 0)
                return dump.Said.Any(line => line.StartsWith("jumphost loop via ", StringComparison.Ordinal)) ? hops : [];
            if (!seen.Add(Place(dump)))
                return hops.Count > 1 ? [.. hops.SkipLast(1)] : hops;
        }
        return [];
    }

    /// <summary>Where a login goes, and by which way: the same again leads on as it did before.</summary>
    private static string Place(SshConfigDump dump) => string.Join('\n', Places.Select(dump.Value));

    /// <summary>Reads <c>[USER@]HOST[:PORT]</c>, as <c>ssh -G</c> prints a jump host; null when it is no such name.</summary>
    private static Target? Read(string hop)
    {
        try
        {
            return Shells.ViaSpec.Parse("ssh:" + hop).Login;
        }
        catch (BadInputException)
        {
            return null; // ssh itself stops at such a name.
        }
    }
}
