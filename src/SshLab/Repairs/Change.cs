namespace SshLab.Repairs;

/// <summary>One typed change of the server or, for a finding about this machine, of this machine; printable as the command a person would type.</summary>
public abstract record Change
{
    /// <summary>The kind's name in JSON and in the journal.</summary>
    public abstract string Kind { get; }

    /// <summary>The command a person would type there to the same effect.</summary>
    public abstract string Command { get; }

    /// <summary>The absolute paths that it is about, symbolic links resolved; empty when it is about none (a port, a service).</summary>
    public virtual IReadOnlyList<string> Paths => [];
}
