using System.Text.Json;

namespace SshLab.Containers.Engines;

/// <summary>Reads the lines that the engine's <c>network inspect</c> prints in our format. Pure.</summary>
internal static class NetworkListing
{
    /// <summary>One line per network: name and labels as JSON, divided by a tab.</summary>
    public const string Format = "{{.Name}}\t{{json .Labels}}";

    /// <summary>Returns the networks; a line of another shape is left out.</summary>
    public static IReadOnlyList<NetworkInfo> Read(string output) =>
        [.. output.Split('\n').Select(line => line.Split('\t', 2)).Where(fields => fields.Length == 2)
            .Select(fields => new NetworkInfo(fields[0], JsonSerializer.Deserialize<Dictionary<string, string>>(fields[1]) ?? []))];
}
