using System.Globalization;
using System.Security.Cryptography;
using SshLab.Facts.Probes;
using SshLab.Parsing;
using SshLab.Shells;

namespace SshLab.Watching;

/// <summary>How a watch began.</summary>
/// <param name="Raised">How sshd was had to log more.</param>
/// <param name="Second">The second sshd; null when the first one logs.</param>
internal sealed record WatchBeginning(string Raised, SecondSshd? Second);

/// <summary>What a watch brought.</summary>
/// <param name="Source">Where the log was read; empty when none was found.</param>
/// <param name="Log">Its lines since the beginning.</param>
internal sealed record WatchEnd(string Source, string Log);

/// <summary>The script on the server that begins and ends a watch. Neither half is ever cut off from here: each ends by itself, and leaves the server in a known state.</summary>
/// <param name="way">The way in, as root.</param>
/// <param name="user">The account's name on the server.</param>
internal sealed class WatchScript(IShell way, string user)
{
    private static readonly Lazy<string> Text = new(() =>
        string.Concat(new[] { "frame", "sshd", "log", "policy", "configfiles" }.Select(ServerProbe.Fragment).Concat(new[] { "raise", "second", "restore", "lines", "watch" }.Select(Part))));

    /// <summary>Has sshd log what it decides.</summary>
    /// <exception cref="RefusedToChangeException">That would do harm; the server is as it was.</exception>
    public async Task<WatchBeginning> BeginAsync()
    {
        var frames = await BegunAsync().ConfigureAwait(false);
        if (frames.Text("watch-raised") is not { } raised)
        {
            var why = VisibleText.Of(frames.Text("watch-refused") ?? "the server did not say why", 600);
            throw new RefusedToChangeException($"sshd is not watched, and the server is as it was: {why}. Diagnose without --watch, or look at sshd's log there yourself.");
        }
        return new WatchBeginning(raised, frames.Text("watch-port") is { } port
            ? new SecondSshd(int.Parse(port, CultureInfo.InvariantCulture), frames.Find("watch-addresses")?.Lines ?? [], frames.Text("watch-stale") is not null)
            : null);
    }

    /// <summary>Collects what was logged, and puts everything back.</summary>
    public async Task<WatchEnd> EndAsync()
    {
        var frames = await EndedAsync("end").ConfigureAwait(false);
        return new WatchEnd(frames.Text("watch-source") ?? "", frames.Text("watch-log") ?? "");
    }

    private async Task<ProbeFrames> BegunAsync()
    {
        try
        {
            return await RunAsync("begin").ConfigureAwait(false);
        }
        catch (SshLabException)
        {
            await EndedAsync("abandon").ConfigureAwait(false);
            throw;
        }
    }

    private async Task<ProbeFrames> EndedAsync(string what)
    {
        try
        {
            return await RunAsync(what).ConfigureAwait(false);
        }
        catch (SshLabException)
        {
            // Ctrl-C in a terminal ends an engine's client as well as us; the way in opens anew.
            return await LastlyAsync(what).ConfigureAwait(false);
        }
    }

    private async Task<ProbeFrames> LastlyAsync(string what)
    {
        try
        {
            return await RunAsync(what).ConfigureAwait(false);
        }
        catch (SshLabException e)
        {
            throw new NoWayInException($"{e.Message} What was changed there for the watch takes itself back within two minutes: look for /run/sshlab-watch then.", e) { TakesItselfBack = true };
        }
    }

    private async Task<ProbeFrames> RunAsync(string what)
    {
        var nonce = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var script = new ShellScript(Text.Value) { Variables = new Dictionary<string, string> { ["nonce"] = nonce, ["user"] = user, ["what"] = what } };
        var result = await way.RunAsync(script, CancellationToken.None).ConfigureAwait(false);
        var frames = ProbeFrames.Parse(result.Output, nonce);
        return frames.Complete ? frames : throw new NoWayInException(
            $"Watching sshd's log over {way.Via} broke off (exit code {result.ExitCode}: {VisibleText.Of(result.Error.Trim(), 300)}). See whether that way in still works, and try again.");
    }

    private static string Part(string name)
    {
        using var stream = typeof(WatchScript).Assembly.GetManifestResourceStream($"watch/{name}.sh")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd() + "\n";
    }
}
