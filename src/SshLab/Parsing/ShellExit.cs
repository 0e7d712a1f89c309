namespace SshLab.Parsing;

/// <summary>A command of a shell's start-up file that ends the shell.</summary>
/// <param name="Line">The number of its line, from 1.</param>
/// <param name="Text">The line.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Code">The exit code that it names; null when it names none.</param>
/// <param name="Guarded">Whether it depends on something.</param>
/// <param name="BehindReturn">Whether a <c>return</c> that depends on something comes before it: as a rule the one for shells that are not interactive.</param>
public sealed record ShellExit(int Line, string Text, ShellExitKind Kind, int? Code, bool Guarded, bool BehindReturn);
