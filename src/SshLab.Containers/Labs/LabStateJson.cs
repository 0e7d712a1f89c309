using System.Text.Json;

namespace SshLab.Containers.Labs;

/// <summary>
/// How a lab's entry is written and read: property by property, because a serializer that looks types up
/// costs every command 50 milliseconds.
/// </summary>
internal static class LabStateJson
{
    /// <summary>Writes an entry.</summary>
    public static void Write(Stream stream, LabState state)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("name", state.Name);
        json.WriteString("image", state.Image);
        json.WriteString("engine", state.Engine);
        json.WriteString("container", state.Container);
        json.WriteString("host", state.Host);
        json.WriteNumber("port", state.Port);
        if (state.StandardPort is { } standard)
            json.WriteNumber("standardPort", standard);
        if (state.AlternatePort is { } alternate)
            json.WriteNumber("alternatePort", alternate);
        json.WriteString("user", state.User);
        json.WriteString("password", state.Password);
        json.WriteString("identityFile", state.IdentityFile);
        json.WriteString("knownHostsFile", state.KnownHostsFile);
        json.WriteString("configFile", state.ConfigFile);
        json.WriteBoolean("bare", state.Bare);
        json.WriteBoolean("namesUser", state.NamesUser);
        json.WriteString("scenario", state.Scenario);
        json.WriteBoolean("kept", state.Kept);
        json.WriteString("started", state.Started);
        json.WriteEndObject();
    }

    /// <summary>Reads an entry, also of an earlier version.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static LabState Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        var json = document.RootElement;
        try
        {
            return new LabState
            {
                Name = Text(json, "name"), Image = Text(json, "image"), Engine = Text(json, "engine"), Container = Text(json, "container"),
                Host = Text(json, "host"), Port = json.GetProperty("port").GetInt32(), StandardPort = Number(json, "standardPort"), AlternatePort = Number(json, "alternatePort"),
                User = Text(json, "user"), Password = Text(json, "password"), IdentityFile = Text(json, "identityFile"), KnownHostsFile = Text(json, "knownHostsFile"),
                ConfigFile = Optional(json, "configFile")?.GetString() ?? LabState.NoConfigFile, Bare = Optional(json, "bare")?.GetBoolean() ?? false,
                NamesUser = Optional(json, "namesUser")?.GetBoolean() ?? false,
                Scenario = Optional(json, "scenario")?.GetString(), Kept = Optional(json, "kept")?.GetBoolean() ?? false,
                Started = Optional(json, "started")?.GetDateTimeOffset() ?? default,
            };
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new JsonException($"This is not a lab's entry: {e.Message}", e);
        }
    }

    private static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new KeyNotFoundException($"{name} is null.");

    private static int? Number(JsonElement json, string name) => Optional(json, name)?.GetInt32();

    private static JsonElement? Optional(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
