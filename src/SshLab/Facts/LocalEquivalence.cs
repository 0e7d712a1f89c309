namespace SshLab.Facts;

/// <summary>A rule of the server's own that labels a directory like another one (<c>semanage fcontext -a -e</c>, kept in <c>file_contexts.subs</c>).</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Path">The directory that the rule is about.</param>
/// <param name="Like">The directory whose labels it takes over.</param>
public sealed record LocalEquivalence(int Line, string Path, string Like);
