using SshLab.Shells;

namespace SshLab.Repairs;

/// <summary>Tells the policy's file contexts to label a directory like another one (an equivalence rule).</summary>
/// <param name="Path">The directory that the rule is about.</param>
/// <param name="Like">The directory whose rules it takes over: <c>/home/alice</c>.</param>
public sealed record EquateFileContext(string Path, string Like) : Change(Path)
{
    /// <inheritdoc/>
    public override string Kind => "equate-file-context";

    /// <inheritdoc/>
    public override string Command => $"semanage fcontext -a -e {ShellQuoting.QuoteIfNeeded(Like)} {ShellQuoting.QuoteIfNeeded(Path)}";
}
