namespace SshLab.Logins;

/// <summary>Tells the trace of the login itself from those of its jump hosts, which print into the same stream. Pure.</summary>
internal static class JumpHostTrace
{
    private const string Jump = "debug1: Setting implicit ProxyCommand from ProxyJump";
    private const string OwnProxy = "debug1: Executing proxy command: exec ssh ";
    private const string Banner = "debug1: Remote protocol version ";

    /// <summary>
    /// Returns the lines of the login itself: those from its own server's banner on, and the last lines if no banner came through.
    /// Each jump host's ssh sees one banner before the login's own can come.
    /// </summary>
    public static IReadOnlyList<string> Without(IReadOnlyList<string> lines)
    {
        var jumps = Math.Max(
            lines.Count(line => line.StartsWith(Jump, StringComparison.Ordinal)),
            lines.Count(line => line.StartsWith(OwnProxy, StringComparison.Ordinal) && line.Contains(" -v", StringComparison.Ordinal)));
        if (jumps == 0)
            return lines;
        var banners = lines.Index().Where(pair => pair.Item.StartsWith(Banner, StringComparison.Ordinal)).Select(pair => pair.Index).ToList();
        return banners.Count > jumps
            ? [.. lines.Skip(banners[jumps])]
            : [.. lines.Where(line => !TraceOutcome.IsDebug(line) && !line.StartsWith("Authenticated to ", StringComparison.Ordinal) && !line.Contains("Permission denied", StringComparison.Ordinal) && !line.StartsWith("Host key verification", StringComparison.Ordinal))];
    }
}
