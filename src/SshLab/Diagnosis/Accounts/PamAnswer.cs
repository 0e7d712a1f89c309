namespace SshLab.Diagnosis.Accounts;

/// <summary>What a module of PAM answers about a login, and why.</summary>
/// <param name="Status">The answer in PAM's words (<c>success</c>, <c>auth_err</c>, <c>ignore</c>); null when it cannot be told.</param>
/// <param name="Because">What decides, as evidence; where the answer cannot be told, what it depends on.</param>
internal sealed record PamAnswer(string? Status, string Because)
{
    /// <summary>It lets the account pass.</summary>
    public static PamAnswer Passes { get; } = new(PamStack.Success, "");

    /// <summary>It has nothing to say of this account.</summary>
    public static PamAnswer Ignores { get; } = new("ignore", "");

    /// <summary>The path of the list that decides; null when there is none.</summary>
    public string? Path { get; init; }

    /// <summary>Whether it refuses; null when that cannot be told.</summary>
    public bool? Refuses => Status is null ? null : Status is not (PamStack.Success or "ignore");

    /// <summary>The answer depends on something that is not known here.</summary>
    public static PamAnswer Untold(string on) => new(null, on);
}
