namespace SshLab.Facts;

/// <summary>One thing that ssh said about its configuration before it stopped.</summary>
/// <param name="File">The absolute path of the file it is about.</param>
/// <param name="Line">The line, from 1; null when the whole file is refused.</param>
/// <param name="Said">ssh's own words.</param>
public sealed record ClientConfigProblem(string File, int? Line, string Said)
{
    /// <summary>Whether ssh refuses the file for its owner or mode.</summary>
    public bool IsAboutRights => Line is null && !CannotOpen;

    /// <summary>Whether ssh cannot open the file at all.</summary>
    /// <value>False.</value>
    public bool CannotOpen { get; init; }
}
