namespace SshLab.Repairs;

/// <summary>Tells the policy's file contexts to label a directory like another one (an equivalence rule).</summary>
/// <param name="Path">The directory that the rule is about.</param>
/// <param name="Like">The directory whose rules it takes over: <c>/home/alice</c>.</param>
public sealed record EquateFileContext(string Path, string Like) : SettingChange
{
    /// <inheritdoc/>
    public override string Kind => "equate-file-context";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Paths => [Path];

    /// <inheritdoc/>
    public override PolicySetting Setting => new(PolicySettingKind.Equivalence, Path);

    /// <inheritdoc/>
    public override string NewValue => Like;
}
