using SshLab.Shells;

namespace SshLab.Repairs;

/// <summary>Puts the text of a private key in order. The damaged file is kept beside it under another name; neither text is read by us or written down.</summary>
/// <param name="Path">The private key.</param>
/// <param name="Copy">The name that the damaged file gets: free, in the same directory.</param>
public sealed record TidyIdentity(string Path, string Copy) : PathChange(Path)
{
    /// <inheritdoc/>
    public override string Kind => "tidy-identity";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Paths => [Path, Copy];

    /// <inheritdoc/>
    public override string Command =>
        $"mv -n {ShellQuoting.QuoteIfNeeded(Path)} {ShellQuoting.QuoteIfNeeded(Copy)} && (umask 077; tr -d '\\r' < {ShellQuoting.QuoteIfNeeded(Copy)} | sed -e 's/^[ \\t]*//' -e '$a\\' > {ShellQuoting.QuoteIfNeeded(Path)})";
}
