using System.Runtime.CompilerServices;
using SshLab.Facts;

namespace SshLab.Diagnosis.Configuration;

/// <summary>What sshd's configuration comes to for this login, and which line of which file decides it.</summary>
/// <remarks>
/// Source: sshd_config(5): the first value counts, and a Match block that applies beats the global part; OpenSSH <c>servconf.c</c>:
/// the blocks are read in a pass of their own (<c>parse_server_match_config</c>), in which again the first value counts.
/// </remarks>
internal sealed class LoginConfiguration
{
    private static readonly ConditionalWeakTable<ServerFacts, LoginConfiguration> Seen = [];

    /// <summary>Lines of these add up, until a Match block has its own.</summary>
    private static readonly HashSet<string> Accumulating = ["allowusers", "denyusers", "allowgroups", "denygroups"];

    private static readonly Dictionary<string, string> Renamed = new()
    {
        ["pubkeyacceptedkeytypes"] = "pubkeyacceptedalgorithms",
        ["hostbasedacceptedkeytypes"] = "hostbasedacceptedalgorithms",
        ["challengeresponseauthentication"] = "kbdinteractiveauthentication",
        ["skeyauthentication"] = "kbdinteractiveauthentication",
        ["dsaauthentication"] = "pubkeyauthentication",
        ["keepalive"] = "tcpkeepalive",
    };

    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> _values;
    private readonly string _options;
    private readonly ConfigurationReading? _reading;

    private LoginConfiguration(ServerFacts server)
    {
        _values = server.Sshd.Configuration!;
        _options = server.Sshd.Options;
        _reading = server.Sshd is { AskedFor: { } login, ConfigurationFiles: { } files }
            ? new ConfigurationReading(
                [.. files.Where(file => !server.Sshd.PassedOver.Contains(file.Path))],
                [.. server.Sshd.Includes.Select(include => include with { Files = [.. include.Files.Except(server.Sshd.PassedOver)] })], login, server.Account, server.Sshd.Version) : null;
    }

    /// <summary>Returns the configuration; null when sshd could not be asked for it.</summary>
    public static LoginConfiguration? Of(ServerFacts server) =>
        server.Sshd.Configuration is null ? null : Seen.GetValue(server, known => new LoginConfiguration(known));

    /// <summary>Whether the lines of a keyword (lower case) add up, a value for each of their words.</summary>
    public static bool AddsUp(string keyword) => Accumulating.Contains(keyword);

    /// <summary>Returns what <c>sshd -T -C</c> says of a keyword (lower case); null when it does not name it.</summary>
    public string? Value(string keyword) => _values.TryGetValue(keyword, out var values) ? values[0] : null;

    /// <summary>Returns all that <c>sshd -T -C</c> says of a keyword, a value each; empty when it does not name it.</summary>
    public IReadOnlyList<string> Values(string keyword) => _values.TryGetValue(keyword, out var values) ? values : [];

    /// <summary>Returns the lines that decide a keyword's value for this login, in sshd's order: one, or all of a list whose lines add up.</summary>
    /// <returns>Empty when it stands in no file, or when that cannot be told.</returns>
    public IReadOnlyList<ConfigurationLine> Deciding(string keyword)
    {
        if (_reading is null || _reading.IsPartial || IsOnCommandLine(keyword))
            return [];
        var lines = _reading.Lines.Where(line => IsKeyword(line.Line.Keyword, keyword) && line.Applies != false).ToList();
        var matched = lines.Where(line => line.Match is not null).ToList();
        if (matched.Count > 0 && (matched[0].Applies is null || (Accumulating.Contains(keyword) && matched.Exists(line => line.Applies is null))))
            return [];
        var deciding = matched.Count > 0 ? matched : lines;
        return Accumulating.Contains(keyword) ? deciding : [.. deciding.Take(1)];
    }

    /// <summary>Returns the lines of a keyword that sshd passes over for this login, because another came first; none of those that say the same.</summary>
    public IReadOnlyList<ConfigurationLine> PassedOver(string keyword)
    {
        if (Deciding(keyword) is not [var decides] || Accumulating.Contains(keyword))
            return [];
        var said = decides.Arguments.Select(word => word.Value).ToList();
        return [.. _reading!.Lines.Where(line => IsKeyword(line.Line.Keyword, keyword) && line.Applies == true && line != decides && !line.Arguments.Select(word => word.Value).SequenceEqual(said))];
    }

    /// <summary>Whether a line that decides the keyword stands in a file that was written to after the running sshd had read it: what that sshd goes by may be another value.</summary>
    public bool IsPending(string keyword) => Deciding(keyword).Any(line => line.File.IsNewerThanLoaded == true);

    /// <summary>Returns where a keyword's value comes from, for evidence: file and line; where no file has it, what <c>sshd -T -C</c> says.</summary>
    public IReadOnlyList<string> Evidence(string keyword)
    {
        var lines = Deciding(keyword);
        return lines.Count > 0 ? [.. lines.Select(line => line.Evidence)] : [Spoken(keyword)];
    }

    /// <summary>Whether the running sshd got the keyword on its command line, which beats every file.</summary>
    public bool IsOnCommandLine(string keyword) => _options.Contains(keyword, StringComparison.OrdinalIgnoreCase);

    private string Spoken(string keyword)
    {
        var value = string.Join(' ', Values(keyword));
        return $"{keyword} {Parsing.VisibleText.Of(value.Length > 0 ? value : "has no value", 300)} (sshd -T -C{(IsOnCommandLine(keyword) ? $"; from the command line of sshd: {Parsing.VisibleText.Of(_options, 300)}" : "")})";
    }

    private static bool IsKeyword(string written, string keyword)
    {
        var lower = written.ToLowerInvariant();
        return Renamed.GetValueOrDefault(lower, lower) == keyword;
    }
}
