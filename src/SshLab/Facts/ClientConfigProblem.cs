namespace SshLab.Facts;

/// <summary>One thing that ssh said about its configuration before it stopped.</summary>
/// <param name="File">The absolute path of the file it is about.</param>
/// <param name="Line">The line, from 1; null when it is about the whole file.</param>
/// <param name="Said">ssh's own words; those it had said last where it hangs.</param>
public sealed record ClientConfigProblem(string File, int? Line, string Said)
{
    /// <summary>Whether ssh refuses the file for its owner or mode.</summary>
    public bool IsAboutRights => Line is null && !CannotOpen && !Hangs;

    /// <summary>Whether ssh cannot open the file at all.</summary>
    /// <value>False.</value>
    public bool CannotOpen { get; init; }

    /// <summary>Whether ssh did not get past this place of the file: its line runs a program that does not end, or the file has no end.</summary>
    /// <value>False.</value>
    public bool Hangs { get; init; }
}
