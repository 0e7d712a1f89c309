using System.Globalization;
using System.Text;
using SshLab.Facts.Probes;
using SshLab.Processes;
using SshLab.Shells;

namespace SshLab.Logins;

/// <summary>What the configuration has that stops an ssh by hand though the key lets in, and that an attempt of ours leaves out else: a shared connection, forwardings that must come about, less patience.</summary>
/// <remarks>Source: ssh_config(5), ControlPath, ExitOnForwardFailure, ConnectTimeout.</remarks>
internal static class ByHand
{
    /// <summary>From here on a path may be too long for a socket: sun_path has 104 bytes on BSD and 108 on Linux, and a master's first name is 17 longer.</summary>
    private const int LongPath = 80;

    private static readonly string[] Forwardings = ["localforward", "remoteforward", "dynamicforward"];

    /// <summary>Whether a login as by hand may end otherwise than one without all that. Where a master answers, ssh by hand goes through it, and that is told as such.</summary>
    public static async Task<bool> MayFailAsync(Target target, SshConfigDump dump, CancellationToken cancellationToken)
    {
        var path = dump.Value("controlpath");
        var forwards = dump.Value("exitonforwardfailure") == "yes" && Forwardings.Any(dump.Values.ContainsKey);
        var shares = path is not (null or "none") && (Encoding.UTF8.GetByteCount(path) >= LongPath || (dump.Value("controlmaster") is not (null or "no" or "false") && !await CanBeMadeInAsync(Path.GetDirectoryName(Path.GetFullPath(path)), cancellationToken).ConfigureAwait(false)));
        return (forwards || shares) && await ControlMasterProbe.FindAsync(target, path, cancellationToken).ConfigureAwait(false) is null;
    }

    /// <summary>The options of a quiet login without those that keep forwardings off.</summary>
    public static IReadOnlyList<string> Kept(IReadOnlyList<string> quiet)
    {
        var at = quiet.ToList().IndexOf("ClearAllForwardings=yes");
        return [.. quiet.Take(at - 1), .. quiet.Skip(at + 1)];
    }

    /// <summary>The user's own limit for a connection where it is sooner than ours; nothing where it is not.</summary>
    public static IReadOnlyList<string> SoonerTimeout(SshConfigDump dump) =>
        int.TryParse(dump.Value("connecttimeout"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < SshOptions.ConnectTimeout
            ? ["-o", $"ConnectTimeout={seconds}"] : [];

    private static async Task<bool> CanBeMadeInAsync(string? directory, CancellationToken cancellationToken) =>
        directory is not null && (await new ProcessCommand("sh", "-c", """[ -d "$1" ] && [ -w "$1" ] && [ -x "$1" ]""", "sh", directory).RunAsync(cancellationToken).ConfigureAwait(false)).ExitCode == 0;
}
