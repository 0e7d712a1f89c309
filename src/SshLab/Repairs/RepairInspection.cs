using System.Globalization;
using SshLab.Facts;
using SshLab.Shells;

namespace SshLab.Repairs;

/// <summary>Looks at what the steps of a repair are about: what stands at the paths, and what the policy's settings are.</summary>
internal sealed class RepairInspection(IReadOnlyList<RepairStep> steps)
{
    private readonly string[] _paths = [.. steps.OfType<PathStep>().SelectMany(step => new[] { step.Path, step.ResultPath }).Distinct(StringComparer.Ordinal)];
    private readonly PolicySetting[] _settings = [.. steps.OfType<SettingStep>().Select(step => step.Setting).Distinct()];

    private readonly AccountSetting[] _accounts = [.. steps.OfType<AccountStep>().Select(step => step.Account).Distinct()];

    public ShellScript Build() => new(string.Join('\n', ScriptText.Of("policy"), ScriptText.Of("account"), ScriptText.Of("inspect")))
    {
        Calls =
        [
            .. _paths.Select((path, index) => new[] { "see", $"{index}", path, HasContent(path) ? "1" : "" }),
            .. _settings.Select((setting, index) => new[] { "see_setting", $"{index}", $"{setting.Kind}", setting.Name }),
            .. _accounts.Select((account, index) => new[] { "see_account", $"{index}", $"{account.Kind}", account.User }),
        ],
    };

    /// <summary>Reads what the server answered; what it did not say is left out.</summary>
    public InspectedServer Read(string output)
    {
        var server = new InspectedServer();
        foreach (var words in output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')))
        {
            if (words.Length < 3 || !int.TryParse(words[1], out var index))
                continue;
            if (words[0] == "path" && index < _paths.Length)
                server.Paths[_paths[index]] = State(words[2..]);
            else if (words[0] == "setting" && index < _settings.Length)
                server.Settings[_settings[index]] = words[2].Length == 0 ? null : words[2];
            else if (words[0] == "account" && index < _accounts.Length)
                server.Accounts[_accounts[index]] = words[2].Length == 0 ? null : string.Join(' ', words[2..]);
        }
        return server;
    }

    private bool HasContent(string path) => steps.OfType<PathStep>().Any(step => (step.Path == path || step.ResultPath == path) && (step.Before.Content ?? step.After.Content) is not null);

    private static PathState State(string[] words) => words[0] switch
    {
        "missing" => PathState.Missing,
        "directory" or "file" when words.Length >= 7 => new PathState
        {
            Kind = words[0] == "file" ? PathKind.File : PathKind.Directory,
            Mode = Convert.ToInt32(words[1], 8),
            Uid = int.Parse(words[2], CultureInfo.InvariantCulture),
            Gid = int.Parse(words[3], CultureInfo.InvariantCulture),
            Identity = words[4],
            Context = words[5].Contains(':', StringComparison.Ordinal) ? words[5] : null,
            Content = words[0] == "file" && words.Length > 6 ? Bytes(words[6]) : null,
        },
        _ => new PathState { Kind = PathKind.Other },
    };

    private static byte[] Bytes(string octal) =>
        [.. octal.Split('\\', StringSplitOptions.RemoveEmptyEntries).Select(digits => Convert.ToByte(digits, 8))];
}
