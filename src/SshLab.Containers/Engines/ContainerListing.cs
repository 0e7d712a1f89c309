using System.Text.Json;

namespace SshLab.Containers.Engines;

/// <summary>Reads the lines that the engine's <c>inspect</c> prints in our format. Pure.</summary>
internal static class ContainerListing
{
    /// <summary>One line per container: id, name, image, state, labels as JSON, divided by tabs.</summary>
    public const string Format = "{{.Id}}\t{{.Name}}\t{{.Config.Image}}\t{{.State.Status}}\t{{json .Config.Labels}}";

    /// <summary>Returns the containers; a line of another shape is left out.</summary>
    public static IReadOnlyList<ContainerInfo> Read(string output) =>
        [.. output.Split('\n').Select(line => line.Split('\t', 5)).Where(fields => fields.Length == 5).Select(FromFields)];

    private static ContainerInfo FromFields(string[] fields) => new(
        fields[0], fields[1].TrimStart('/'), fields[2], fields[3],
        JsonSerializer.Deserialize<Dictionary<string, string>>(fields[4]) ?? []);
}
