using System.Globalization;
using System.Text;
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
    public static string Text(JsonObject document)
    {
        var text = document.ToJsonString(Options);
        return text.EnumerateRunes().Any(IsUnseen) ? string.Concat(text.EnumerateRunes().Select(rune => IsUnseen(rune) ? Escaped(rune) : rune.ToString())) : text;
    }

    /// <summary>What shows nothing itself and can change how all that follows is shown, as the marks of writing direction do. Outside of strings JSON has none.</summary>
    private static bool IsUnseen(Rune rune) => rune.Value > 0x7f && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string Escaped(Rune rune) => string.Concat(rune.ToString().Select(unit => $"\\u{(int)unit:x4}"));

    /// <summary>Returns the strings as an array.</summary>
    public static JsonArray Array(IEnumerable<string> values) => [.. values.Select(value => (JsonNode?)JsonValue.Create(value))];

    /// <summary>Returns the objects as an array.</summary>
    public static JsonArray Array(IEnumerable<JsonObject> values) => [.. values];

    /// <summary>Returns an enum's value as the contract writes it: <c>ClosedAfterAccept</c> is <c>closed-after-accept</c>.</summary>
    public static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
