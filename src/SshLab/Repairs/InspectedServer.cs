namespace SshLab.Repairs;

/// <summary>What a look at the server found of the things that a repair is about.</summary>
internal sealed class InspectedServer
{
    /// <summary>What stands at each path.</summary>
    public Dictionary<string, PathState> Paths { get; } = new(StringComparer.Ordinal);

    /// <summary>The value that each setting has on this server; null where it is not set.</summary>
    public Dictionary<PolicySetting, string?> Settings { get; } = [];

    /// <summary>What is set of accounts; null where it is not set.</summary>
    public Dictionary<AccountSetting, string?> Accounts { get; } = [];

    /// <summary>Finds out how far a repair came whose answer was never heard: steps are made in order and taken back together.</summary>
    /// <exception cref="RefusedToChangeException">Things are neither as they were before the repair nor as it leaves them.</exception>
    public JournalEntry Settle(JournalEntry entry)
    {
        var steps = entry.Steps;
        for (var made = steps.Count; made >= 0; made--)
        {
            if (Paths.All(seen => seen.Value.LooksLike(Expected(steps, seen.Key, made)))
                && Settings.All(seen => seen.Value == Expected(steps, seen.Key, made))
                && Accounts.All(seen => seen.Value == Expected(steps, seen.Key, made)) && SawAll(steps))
            {
                return entry with { Steps = [.. steps.Select((step, index) => index < made ? Made(step) : step with { Outcome = StepOutcome.NotMade })] };
            }
        }
        throw new RefusedToChangeException(
            $"How far the repair {entry.Id} came was never heard, and what stands on the server now is neither the state before it nor one that it leaves. Nothing was changed. The old state is in the journal; restore by hand what you need of it.");
    }

    private bool SawAll(IReadOnlyList<RepairStep> steps) =>
        steps.OfType<PathStep>().All(step => Paths.ContainsKey(step.Path) && Paths.ContainsKey(step.ResultPath))
        && steps.OfType<SettingStep>().All(step => Settings.ContainsKey(step.Setting))
        && steps.OfType<AccountStep>().All(step => Accounts.ContainsKey(step.Account));

    private static PathState Expected(IReadOnlyList<RepairStep> steps, string path, int made)
    {
        foreach (var step in steps.Take(made).OfType<PathStep>().Reverse())
        {
            if (step.ResultPath == path)
                return step.After;
            if (step.Path == path)
                return PathState.Missing;
        }
        return steps.OfType<PathStep>().First(step => step.Path == path || step.ResultPath == path) is var first && first.Path == path ? first.Before : PathState.Missing;
    }

    private static string? Expected(IReadOnlyList<RepairStep> steps, PolicySetting setting, int made) =>
        steps.Take(made).OfType<SettingStep>().LastOrDefault(step => step.Setting == setting) is { } last
            ? last.After
            : steps.OfType<SettingStep>().First(step => step.Setting == setting).Before;

    private static string? Expected(IReadOnlyList<RepairStep> steps, AccountSetting setting, int made) =>
        steps.Take(made).OfType<AccountStep>().LastOrDefault(step => step.Account == setting) is { } last
            ? last.After
            : steps.OfType<AccountStep>().First(step => step.Account == setting).Before;

    private RepairStep Made(RepairStep step) => step is not PathStep path
        ? step with { Outcome = StepOutcome.Made }
        : path with
        {
            Outcome = StepOutcome.Made,
            After = path.After with { Identity = Paths[path.ResultPath].Identity, Context = path.LabelOfPolicy ? Paths[path.ResultPath].Context : path.After.Context },
        };
}
