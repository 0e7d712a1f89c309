namespace SshLab.Repairs;

/// <summary>One typed change of one path of the server, printable as the command a person would type.</summary>
/// <param name="Path">The absolute path that changes, symbolic links resolved.</param>
public abstract record Change(string Path)
{
    /// <summary>The kind's name in JSON and in the journal.</summary>
    public abstract string Kind { get; }

    /// <summary>The command a person would type on the server to the same effect.</summary>
    public abstract string Command { get; }
}
