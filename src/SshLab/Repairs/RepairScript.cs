using System.Security.Cryptography;
using SshLab.Facts;
using SshLab.Shells;

namespace SshLab.Repairs;

/// <summary>
/// Writes the one script that checks all steps, makes them in order, and takes back what was made when one fails.
/// Nothing runs before the whole text has arrived: the shell first reads it into a variable.
/// </summary>
internal sealed class RepairScript(IReadOnlyList<RepairStep> steps, IReadOnlyDictionary<string, string> directories)
{
    private static readonly string Body = string.Join('\n', ScriptText.Of("repair"), ScriptText.Of("paths"), ScriptText.Of("identity"), ScriptText.Of("policy"), ScriptText.Of("restart"), ScriptText.Of("reload"), ScriptText.Of("account"));
    private readonly PathCalls _paths = new(directories);

    /// <summary>The word that begins every line of the script's own.</summary>
    public string Token { get; } = RandomNumberGenerator.GetHexString(16, lowercase: true);

    public ShellScript Build()
    {
        List<IReadOnlyList<string>> calls = [];
        for (var i = 0; i < steps.Count; i++)
            calls.AddRange(Checks(steps[i]).Select(check => new[] { "check", $"{i}" }.Concat(check).ToList()));
        calls.Add(["proceed"]);
        for (var i = 0; i < steps.Count; i++)
            calls.Add(["make", $"{i}", .. Operation(steps[i])]);
        for (var i = steps.Count - 1; i >= 0; i--)
        {
            if (steps[i] is not ReloadStep && steps[i].Inverse() is { } back)
                calls.Add(["revert", $"{i}", .. Operation(back)]);
        }
        calls.AddRange(steps.OfType<ReloadStep>().Select(reload => new[] { "revert_reload", reload.Reloads }));
        calls.Add(["finish"]);
        _paths.Variables["token"] = Token;
        var text = new ShellScript(Body) { Variables = _paths.Variables, Calls = calls }.Render();
        return new ShellScript("eval \"$script\" </dev/null") { Variables = new Dictionary<string, string> { ["script"] = text }, Timeout = RepairTime.Limit(steps) };
    }

    private IEnumerable<IReadOnlyList<string>> Checks(RepairStep step) => step switch
    {
        PathStep path => _paths.Checks(path),
        SettingStep { Setting: var setting } change => [["check_setting", Word(setting.Kind), setting.Name, change.Before ?? "", setting.Tool, setting.Package]],
        AccountStep { Account: var account } change => [["check_account", Word(account.Kind), account.User, change.Before ?? ""]],
        RestartStep restart => [["check_restart", Word(restart.Service.Manager), restart.Service.Name, restart.Program, EditsFirst ? "1" : ""]],
        ReloadStep reload => [["check_reload", reload.Reloads]],
        _ => throw new ArgumentException($"A step of kind {step.Kind} has no check.", nameof(step)),
    };

    private IReadOnlyList<string> Operation(RepairStep step) => step switch
    {
        PathStep path => _paths.Operation(path),
        SettingStep { Setting: var setting } change => ["change_setting", Word(setting.Kind), setting.Name, change.Before ?? "", change.After ?? "", change.Overrides ? "1" : ""],
        AccountStep { Account: var account } change => ["change_account", Word(account.Kind), account.User, change.Before ?? "", change.After ?? ""],
        RestartStep restart => ["restart_sshd", Word(restart.Service.Manager), restart.Service.Name, restart.Program, .. restart.Ports],
        ReloadStep reload => [reload.OnlyIfValid ? "reload_valid" : "reload_sshd", reload.Reloads],
        _ => throw new ArgumentException($"A step of kind {step.Kind} cannot be made.", nameof(step)),
    };

    /// <summary>Whether files change before sshd checks its configuration and its keys: that check then comes with the start itself.</summary>
    private bool EditsFirst => steps.OfType<PathStep>().Any();

    /// <summary>The shell's words for the kinds of settings and managers are their names.</summary>
    private static string Word<T>(T value) where T : struct, Enum => value.ToString();
}
