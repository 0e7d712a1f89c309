namespace SshLab.Repairs;

/// <summary>Sets a boolean of the SELinux policy, now and for every later start.</summary>
/// <param name="Name">Its name: <c>use_nfs_home_dirs</c>.</param>
/// <param name="Value">On or off.</param>
public sealed record SetBoolean(string Name, bool Value) : SettingChange
{
    /// <inheritdoc/>
    public override string Kind => "set-boolean";

    /// <inheritdoc/>
    public override PolicySetting Setting => new(PolicySettingKind.Boolean, Name);

    /// <inheritdoc/>
    public override string NewValue => Value ? "1" : "0";

    /// <inheritdoc/>
    public override string Earlier => Value ? "0" : "1";
}
