using System.Globalization;
using System.Text.RegularExpressions;
using SshLab.Parsing;

namespace SshLab.Facts.Probes;

/// <summary>Reads an AVC record as the kernel writes it, to the audit log or its own. Pure.</summary>
internal static partial class AvcReader
{
    /// <summary>Returns the denial; null when the line is none.</summary>
    public static AvcDenial? Read(string line)
    {
        if (Denied().Match(line) is not { Success: true } denied)
            return null;
        var fields = Field().Matches(denied.Groups["rest"].Value)
            .DistinctBy(field => field.Groups["name"].Value)
            .ToDictionary(field => field.Groups["name"].Value, field => field.Groups["value"].Value.Trim('"'));
        if (!fields.TryGetValue("scontext", out var source) || !fields.TryGetValue("tcontext", out var target) || !fields.TryGetValue("tclass", out var objectClass))
            return null;
        return new AvcDenial
        {
            Permissions = denied.Groups["permissions"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Source = source,
            Target = target,
            StoredTarget = fields.GetValueOrDefault("trawcon"),
            Class = objectClass,
            Command = fields.GetValueOrDefault("comm"),
            Path = fields.GetValueOrDefault("path") ?? fields.GetValueOrDefault("name"),
            Port = int.TryParse(fields.GetValueOrDefault("src"), NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null,
            Permissive = fields.GetValueOrDefault("permissive") == "1",
            Record = VisibleText.Of(line, 1000),
        };
    }

    [GeneratedRegex(@"avc: +denied +\{ (?<permissions>[^}]*)\} for (?<rest>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Denied();

    [GeneratedRegex(@"(?<name>[a-z_]+)=(?<value>""[^""]*""|\S+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Field();
}
