using System.Net;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Watching;

/// <summary>A second sshd that stands beside the first for one login, with the same configuration and a log of its own.</summary>
/// <param name="Port">Its port.</param>
/// <param name="Addresses">The server's own addresses, as it names them.</param>
/// <param name="Stale">Whether the first one runs with an older configuration than the one on disk.</param>
internal sealed record SecondSshd(int Port, IReadOnlyList<string> Addresses, bool Stale)
{
    private const int MostAddresses = 3;

    /// <summary>What its log is called.</summary>
    public string Description => $"a second sshd on port {Port}, with the configuration on disk" + (Stale ? " (which is newer than what the first one runs with)" : "");

    /// <summary>
    /// Tries the login there: at the host as it was given, else at the server's own addresses, for a port that is forwarded leads
    /// nowhere else. It counts only where the first one's host key is: the name that it is known under stays.
    /// </summary>
    /// <returns>How it ended; null when this machine does not reach it.</returns>
    public async Task<LoginAttempt?> TryAsync(Target target, ClientFacts client, CancellationToken cancellationToken)
    {
        foreach (var host in Addresses.Where(IsReachable).Distinct().Take(MostAddresses).Prepend(null))
        {
            var attempt = await LoginProbe.TryAsync(At(host, target, client), cancellationToken).ConfigureAwait(false);
            if (attempt.Outcome is not (LoginOutcome.Unreachable or LoginOutcome.HostKey))
                return attempt;
        }
        return null;
    }

    /// <summary>What to say when it was not reached.</summary>
    public RefusedToChangeException NotReached() => new(
        $"sshd is not watched, and the server is as it was: the sshd that runs there cannot be had to log more without harm, and a second one on port {Port} was not reached from here: a firewall, or a port that is not forwarded. Diagnose without --watch, or look at sshd's log there yourself.");

    /// <summary>Returns the same login on the other port. Of each option ssh takes the first, so these come first.</summary>
    internal Target At(string? host, Target target, ClientFacts client)
    {
        List<string> options = [$"Port={Port}", "StrictHostKeyChecking=yes"];
        if (host is not null)
            options.Add($"HostName={host}");
        if (!client.Configuration.ContainsKey("hostkeyalias"))
            options.Add($"HostKeyAlias={(client.Port == 22 ? client.HostName : $"[{client.HostName}]:{client.Port}")}");
        return target with { Port = Port, Options = [.. options, .. target.Options] };
    }

    private static bool IsReachable(string text) =>
        IPAddress.TryParse(text, out var address) && !IPAddress.IsLoopback(address) && !address.IsIPv6LinkLocal && !text.StartsWith("169.254.", StringComparison.Ordinal);
}
