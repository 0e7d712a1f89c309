using SshLab.Shells;

namespace SshLab.Repairs;

/// <summary>
/// Makes repairs, all of a plan or nothing, and takes them back, on the server and on this machine. The journal has the old state before
/// anything is touched; every step is checked again on the spot at the moment it is made.
/// </summary>
/// <param name="journal">Where repairs are recorded.</param>
public sealed class Repairer(JournalStore journal)
{
    /// <summary>Makes all steps of the plan: those of this machine in one script, then those of the server in another.</summary>
    /// <param name="way">The way in to the server; null when no step is made there.</param>
    /// <param name="plan">What to do; an empty plan is refused by <see cref="BadInputException"/>.</param>
    /// <param name="cancellationToken">Gives up waiting; the journal keeps what is needed to undo.</param>
    /// <returns>The repair as the journal has it.</returns>
    /// <exception cref="RefusedToChangeException">Something is not as the facts had it, or a step failed and those before it were taken back: nothing is changed.</exception>
    /// <exception cref="NoWayInException">The way in was lost; the journal knows the repair, and an undo finds out how far it came.</exception>
    public async Task<JournalEntry> ApplyAsync(IShell? way, RepairPlan plan, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.IsEmpty)
            throw new BadInputException("The plan has no step, so there is nothing to do. Diagnose again to see what is left.");
        var here = new LocalShell();
        await using var open = here.ConfigureAwait(false);
        var client = SideOf(Side.Client, here, plan.Steps, plan.ClientDirectories);
        var server = SideOf(Side.Server, way, plan.Steps, plan.Directories);
        if (server is not null)
            server = await server.LearnAsync(cancellationToken).ConfigureAwait(false);
        var entry = journal.Open(plan.Target, way?.Via ?? here.Via, [.. client?.Steps ?? [], .. server?.Steps ?? []], plan.Directories, plan.ClientDirectories);
        if (client is not null)
            (client, entry) = await MakeAsync(client, entry, cancellationToken).ConfigureAwait(false);
        if (server is null)
            return entry;
        try
        {
            return (await MakeAsync(server, entry, cancellationToken).ConfigureAwait(false)).Entry;
        }
        catch (RefusedToChangeException) when (client is { HasMade: true })
        {
            entry = entry with { Steps = [.. entry.Steps.Select(step => step.Side == Side.Server ? step with { Outcome = StepOutcome.NotMade } : step)] };
            await TakeBackAsync(client, entry, cancellationToken).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Takes a repair back, newest step first: content byte for byte, mode, owner and label; sshd reads its restored configuration last.</summary>
    /// <param name="way">The way in to the server; null when nothing is to be restored there (<see cref="JournalEntry.NeedsServer"/>).</param>
    /// <param name="entry">The repair.</param>
    /// <param name="cancellationToken">Gives up waiting; the entry then stays as it is and can be undone again.</param>
    /// <returns>The entry, marked as undone.</returns>
    /// <exception cref="RefusedToChangeException">Something changed since the repair, or the entry has been undone already: nothing is changed.</exception>
    /// <exception cref="NoWayInException">The way in does not work, or none was given and the server has to be restored.</exception>
    public async Task<JournalEntry> UndoAsync(IShell? way, JournalEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Undone is { } when)
            throw new RefusedToChangeException($"The repair {entry.Id} of {entry.Target} was undone on {when:u} already. Nothing was changed.");
        var here = new LocalShell();
        await using var open = here.ConfigureAwait(false);
        if (entry.NeedsServer && way is null)
            throw NoWay();
        foreach (var (side, shell) in new[] { (Side.Server, way), (Side.Client, here) })
        {
            if (SideOf(side, shell, entry) is not { } steps)
                continue;
            if (steps.Steps.Any(step => step.Outcome == StepOutcome.Planned))
            {
                steps = steps with { Steps = await steps.SettleAsync(entry, cancellationToken).ConfigureAwait(false) };
                entry = journal.Write(With(entry, steps));
            }
            entry = await TakeBackAsync(steps, entry, cancellationToken).ConfigureAwait(false);
        }
        return journal.Close(entry);
    }

    private async Task<(RepairSide Side, JournalEntry Entry)> MakeAsync(RepairSide side, JournalEntry entry, CancellationToken cancellationToken)
    {
        var answer = await side.RunAsync(cancellationToken).ConfigureAwait(false);
        var made = side with { Steps = [.. side.Steps.Select(answer.Apply)] };
        entry = journal.Write(With(entry, made));
        RepairFailure.ThrowIfAny(answer, side.Steps, $"The journal has it as {entry.Id}.");
        return (made, entry);
    }

    private async Task<JournalEntry> TakeBackAsync(RepairSide side, JournalEntry entry, CancellationToken cancellationToken)
    {
        var back = side.Inverse();
        if (back.Steps.Count > 0)
        {
            var answer = await back.RunAsync(cancellationToken).ConfigureAwait(false);
            RepairFailure.ThrowIfAny(answer, back.Steps, $"The repair {entry.Id} stands as it was; what changed since must be put right by hand first.");
        }
        return journal.Write(With(entry, side with
        {
            Steps = [.. side.Steps.Select(step => step.Outcome == StepOutcome.Made ? step with { Outcome = StepOutcome.Undone } : step)],
        }));
    }

    private static JournalEntry With(JournalEntry entry, RepairSide side) => entry with
    {
        Steps = side.Side == Side.Client
            ? [.. side.Steps, .. entry.Steps.Where(step => step.Side == Side.Server)]
            : [.. entry.Steps.Where(step => step.Side == Side.Client), .. side.Steps],
    };

    private static RepairSide? SideOf(Side side, IShell? shell, JournalEntry entry) =>
        SideOf(side, shell, entry.Steps.Any(step => step.Side == side && (step.Outcome is StepOutcome.Made or StepOutcome.Planned)) ? entry.Steps : [], side == Side.Client ? entry.ClientDirectories : entry.Directories);

    private static RepairSide? SideOf(Side side, IShell? shell, IEnumerable<RepairStep> all, IReadOnlyDictionary<string, string> directories) =>
        all.Where(step => step.Side == side).ToList() is { Count: > 0 } steps ? new RepairSide(side, shell ?? throw NoWay(), steps, directories) : null;

    private static NoWayInException NoWay() =>
        new("Part of this is to be done on the server, and there is no way in. Give one with --via (ssh:root@HOST, docker:CONTAINER, local).");
}
