namespace SshLab.Facts;

/// <summary>A rule of the server's own about the label of paths (<c>semanage fcontext -a -t</c>, kept in <c>file_contexts.local</c>).</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Expression">The regular expression that whole paths must match.</param>
/// <param name="Kind">The kind of file that it is about, as the file has it (<c>-d</c>, <c>--</c>); null for all.</param>
/// <param name="Context">The context that it gives; <c>&lt;&lt;none&gt;&gt;</c> for none.</param>
public sealed record LocalFileContext(int Line, string Expression, string? Kind, string Context);
