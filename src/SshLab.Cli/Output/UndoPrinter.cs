using System.Text.Json.Nodes;
using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Cli.Output;

/// <summary>Shows which repair is taken back, and what then stands at each path again.</summary>
internal static class UndoPrinter
{
    public static void PrintPlan(Page page, JournalEntry entry)
    {
        page.Line($"{"The repair of":strong} {entry.Target.ToString():strong} from {entry.Created.ToString("u")} {$"(journal {entry.Id})":dim}");
        foreach (var step in entry.Steps.Reverse())
        {
            page.Unbroken($"{"was done":dim}      {step.Command}{(step.Side == Side.Client ? "   (on this machine)" : "")}", 2);
            page.Unbroken($"{"is restored":dim}   {Restored(step)}", 2);
        }
    }

    public static JsonObject Json(JournalEntry entry, bool dryRun) => new()
    {
        ["schema"] = 1,
        ["target"] = new JsonObject { ["user"] = entry.Target.User, ["host"] = entry.Target.HostName, ["port"] = entry.Target.Port },
        ["journal"] = entry.Id,
        ["dryRun"] = dryRun,
        ["undone"] = entry.Undone is not null,
        ["steps"] = JsonOutput.Array(entry.Steps.Reverse().Select(FixJson.Step)),
    };

    private static string Restored(RepairStep step) => step switch
    {
        PathStep path => $"{path.Path}: {State(path.Before)}",
        SettingStep setting => $"{setting.Setting}: {setting.Setting.Command(setting.After, setting.Before, setting.Overrides)}",
        ReloadStep => "sshd reads its restored configuration",
        _ => "nothing: the sshd that runs goes on running",
    };

    private static string State(PathState state) => state.Kind == PathKind.Missing
        ? "not there"
        : $"{state.Kind.ToString().ToLowerInvariant()} of uid {state.Uid}, gid {state.Gid}, mode {Convert.ToString(state.Mode, 8).PadLeft(4, '0')}{(state.Context is { } label ? $", label {label}" : "")}{(state.Content is { } content ? $", {content.Length} bytes of content" : "")}";
}
