using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SshLab.Cli.Output;

/// <summary>The one JSON object that a command writes to standard output.</summary>
internal static class JsonOutput
{
    // Quotes and letters stay readable; control characters are escaped by every encoder.
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Terminal terminal, JsonObject document) => terminal.OutWriter.WriteLine(Text(document));

    /// <summary>Returns the object as it is written.</summary>
    public static string Text(JsonObject document) => document.ToJsonString(Options);

    /// <summary>Returns the strings as an array.</summary>
    public static JsonArray Array(IEnumerable<string> values) => [.. values.Select(value => (JsonNode?)JsonValue.Create(value))];

    /// <summary>Returns the objects as an array.</summary>
    public static JsonArray Array(IEnumerable<JsonObject> values) => [.. values];

    /// <summary>Returns an enum's value as the contract writes it: <c>ClosedAfterAccept</c> is <c>closed-after-accept</c>.</summary>
    public static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
