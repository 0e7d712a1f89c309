namespace SshLab.Repairs;

/// <summary>A change of one setting of the server's SELinux policy, kept through every later start.</summary>
public abstract record SettingChange : Change
{
    /// <summary>What is set.</summary>
    public abstract PolicySetting Setting { get; }

    /// <summary>The value it gets: a type, a directory, 0 or 1.</summary>
    public abstract string NewValue { get; }

    /// <summary>The value it is changed from; null when it is not set on this server so far.</summary>
    public virtual string? Earlier => null;

    /// <summary>Whether the policy itself has a value, which a local one covers.</summary>
    public virtual bool Overrides => false;

    /// <inheritdoc/>
    public override string Command => Setting.Command(Earlier, NewValue, Overrides);
}
