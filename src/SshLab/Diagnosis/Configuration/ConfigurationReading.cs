using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Configuration;

/// <summary>All lines of sshd's configuration in the order in which sshd reads them, each Include in its place. Pure.</summary>
/// <remarks>Source: OpenSSH <c>servconf.c</c>, <c>parse_server_config_depth</c>: a Match block of an included file ends with that file; inside a block that does not apply, nothing does.</remarks>
internal sealed class ConfigurationReading
{
    private const int Deepest = 16;
    private readonly Dictionary<string, SshdConfigFile> _files;
    private readonly Dictionary<string, IReadOnlyList<string>> _includes;
    private readonly SshdConnection _login;
    private readonly AccountFacts? _account;
    private readonly string _directory;
    private readonly Version? _server;
    private readonly List<ConfigurationLine> _lines = [];

    public ConfigurationReading(IReadOnlyList<SshdConfigFile> files, IReadOnlyList<SshdInclude> includes, SshdConnection login, AccountFacts? account, Version? server = null)
    {
        _server = server;
        _files = files.DistinctBy(file => file.Path).ToDictionary(file => file.Path);
        _includes = includes.DistinctBy(include => include.Pattern).ToDictionary(include => include.Pattern, include => include.Files);
        (_login, _account) = (login, account);
        _directory = files.Count > 0 ? PathResolution.Parent(files[0].Path) : "/etc/ssh";
        if (files.Count > 0)
            Read(files[0].Path, match: null, applies: true, 0);
        else
            IsPartial = true;
    }

    /// <summary>The lines that hold a keyword.</summary>
    public IReadOnlyList<ConfigurationLine> Lines => _lines;

    /// <summary>Whether a file could not be read, so that a line before those that were may decide.</summary>
    public bool IsPartial { get; private set; }

    private void Read(string path, string? match, bool? applies, int depth)
    {
        if (depth > Deepest || !_files.TryGetValue(path, out var file) || file is not { Content: { } content, ContentTruncated: false })
        {
            IsPartial = true;
            return;
        }
        var never = applies == false;
        foreach (var line in SshdConfigLine.ReadAll(content, _server))
        {
            if (line.Keyword.Length == 0)
                continue;
            if (line.Keyword.Equals("Match", StringComparison.OrdinalIgnoreCase))
                (match, applies) = (line.Text, never ? false : MatchLine.Applies(line, _login, _account));
            else if (line.Keyword.Equals("Include", StringComparison.OrdinalIgnoreCase))
                Include(line, match, applies, depth);
            else
                _lines.Add(new ConfigurationLine(file, line, match, applies));
        }
    }

    private void Include(SshdConfigLine line, string? match, bool? applies, int depth)
    {
        foreach (var word in line.Arguments)
        {
            var pattern = word.Value.StartsWith('/') ? word.Value : $"{_directory}/{word.Value}";
            if (!_includes.TryGetValue(pattern, out var files))
                IsPartial = true;
            else
                foreach (var file in files)
                    Read(file, match, applies, depth + 1);
        }
    }
}
