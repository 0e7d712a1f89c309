using System.CommandLine;
using SshLab.Cli.Output;
using SshLab.Cli.Ways;
using SshLab.Facts.Probes;
using SshLab.Repairs;

namespace SshLab.Cli.Commands;

/// <summary><c>sshlab undo</c>: takes the newest repair of a login back, byte for byte and mode for mode.</summary>
internal static class UndoCommand
{
    public static Command Create(Terminal terminal)
    {
        var login = new LoginArguments();
        var dryRun = CommonOptions.DryRun();
        var yes = CommonOptions.Yes();
        var json = CommonOptions.Json();
        var command = new Command("undo", "Takes the newest repair of this login back.") { dryRun, yes, json };
        login.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var request = await login.ReadAsync(parsed, cancellation);
            var entry = Newest(await TargetsOfAsync(request.Target, cancellation));
            var asJson = parsed.GetValue(json);
            UndoPrinter.PrintPlan(asJson ? terminal.Error : terminal.Out, entry);
            var done = !parsed.GetValue(dryRun) && await terminal.MayChangeAsync(parsed.GetValue(yes), "Restore this?", cancellation);
            if (done)
            {
                await using var way = entry.NeedsServer ? await new WayOpener(terminal, request.Password).OpenAsync(request.Way, request.Target, cancellation) : null;
                entry = await Outcome.WaitingAsync(terminal, "Restoring", entry.Steps, () => new Repairer(Journal.Open()).UndoAsync(way, entry, cancellation));
            }
            if (asJson)
                JsonOutput.Write(terminal, UndoPrinter.Json(entry, parsed.GetValue(dryRun)));
            else
                terminal.Out.Line(done ? $"{"Restored.":good}" : (StyledText)$"{"Nothing was changed.":strong}");
            return done || parsed.GetValue(dryRun) ? ExitCode.Done : ExitCode.RefusedToChange;
        });
        return command;
    }

    /// <summary>
    /// Returns the account as the journal can know it: as ssh resolves the words, so that an alias finds it too; and as they stand, which is
    /// all that was known where the repair began with a configuration that ssh refused.
    /// </summary>
    private static async Task<IReadOnlyList<RepairTarget>> TargetsOfAsync(Target target, CancellationToken cancellation)
    {
        var client = await ClientProbe.CollectAsync(target, cancellation);
        return [new RepairTarget(client.User, client.HostName, client.Port), new RepairTarget(target.User ?? Environment.UserName, target.Host, target.Port ?? 22)];
    }

    private static JournalEntry Newest(IReadOnlyList<RepairTarget> targets) =>
        Journal.Open().All().FirstOrDefault(entry => targets.Contains(entry.Target) && entry.CanBeUndone)
        ?? throw new RefusedToChangeException($"The journal ({JournalStore.DefaultDirectory}) has no repair of {targets[0]} that could be undone; nothing was changed. It belongs to the user and the machine that ran `sshlab fix`.");
}
