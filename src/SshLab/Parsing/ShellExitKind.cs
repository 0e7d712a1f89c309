namespace SshLab.Parsing;

/// <summary>How a command ends the shell that reads it.</summary>
public enum ShellExitKind
{
    /// <summary>It ends it (<c>exit</c>, <c>logout</c>).</summary>
    Exit,

    /// <summary>It puts another program in its place (<c>exec</c>).</summary>
    Exec,

    /// <summary>From it on, the first command that fails ends it (<c>set -e</c>).</summary>
    OnFailure,
}
