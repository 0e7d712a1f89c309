using System.Globalization;

namespace SshLab.Containers.Engines;

/// <summary>Reads what <c>docker port CONTAINER</c> and <c>podman port CONTAINER</c> print. Pure.</summary>
internal static class PublishedPorts
{
    /// <summary>Returns where each TCP port inside is reached, from lines like <c>22/tcp -> 127.0.0.1:32770</c>; the first line of a port counts.</summary>
    /// <param name="text">What was printed.</param>
    /// <param name="host">The machine on which they are published.</param>
    public static IReadOnlyDictionary<int, HostPort> Read(string text, string host)
    {
        Dictionary<int, HostPort> ports = [];
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var protocol = line.IndexOf("/tcp -> ", StringComparison.Ordinal);
            if (protocol > 0 && Number(line[..protocol]) is { } inside && Number(line[(line.LastIndexOf(':') + 1)..]) is { } outside)
                ports.TryAdd(inside, new HostPort(host, outside));
        }
        return ports;
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
