using System.Text.Json;
using System.Text.Json.Serialization;

namespace SshLab.Repairs;

/// <summary>A step as JSON: what it is about tells which kind of step it is, so entries that know only paths stay readable.</summary>
internal sealed class RepairStepJson : JsonConverter<RepairStep>
{
    public override RepairStep? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var step = document.RootElement;
        return step.TryGetProperty("setting", out _) ? step.Deserialize<SettingStep>(options)
            : step.TryGetProperty("account", out _) ? step.Deserialize<AccountStep>(options)
            : step.TryGetProperty("service", out _) ? step.Deserialize<RestartStep>(options)
            : step.TryGetProperty("reloads", out _) ? step.Deserialize<ReloadStep>(options)
            : step.Deserialize<PathStep>(options);
    }

    public override void Write(Utf8JsonWriter writer, RepairStep value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, value.GetType(), options);
}
