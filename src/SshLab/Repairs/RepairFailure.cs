namespace SshLab.Repairs;

/// <summary>Turns an answer that is not "done" into the error that says what stands on the server now.</summary>
internal static class RepairFailure
{
    public static void ThrowIfAny(RepairAnswer answer, IReadOnlyList<RepairStep> steps, string next)
    {
        if (answer.Differs.Count > 0)
        {
            var what = string.Join("; ", answer.Differs.Select(pair => $"{steps[pair.Key].Subject}: {pair.Value}"));
            throw new RefusedToChangeException($"The server is not as it was when it was looked at, so nothing was changed. {what}. Diagnose again and go by what it says then.");
        }
        if (answer.Failed is not { } failed)
            return;
        var said = answer.Messages.Count == 0 ? "" : $" The server said: {string.Join(" / ", answer.Messages)}.";
        var failure = $"`{steps[failed.Step].Command}` was not done: {failed.Reason}.{said}";
        if (answer.Kept.Count == 0)
            throw new RefusedToChangeException($"{failure} What had been done before it was taken back: nothing is changed.");
        var kept = string.Join("; ", answer.Kept.Select(pair => $"{steps[pair.Key].Subject} ({pair.Value})"));
        throw new SshLabException($"{failure} Not everything before it could be taken back: {kept}. {next}");
    }
}
