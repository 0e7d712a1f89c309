namespace SshLab.Facts;

/// <summary>A line of a PAM service that says what is asked about an account, or when its session begins.</summary>
/// <param name="File">The file that it stands in.</param>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Control">What its answer counts: <c>required</c>, <c>[success=1 default=ignore]</c>, <c>include</c>, <c>substack</c>.</param>
/// <param name="Module">The module's name without its directory, or what is included.</param>
/// <param name="Arguments">The module's arguments; empty for modules that are not judged.</param>
public sealed record PamLine(string File, int Line, string Control, string Module, IReadOnlyList<string> Arguments)
{
    /// <summary>Whether no file of the module is on the server, so that PAM takes it for one that refuses.</summary>
    /// <value>False, also where it is not known where modules are.</value>
    public bool ModuleMissing { get; init; }

    /// <summary>Whether PAM makes no sense of the line, and so takes it for one that refuses: it includes a file that is not there, its control is no word that PAM knows, or it names no module.</summary>
    public bool Unreadable { get; init; }

    /// <summary>Whether it is asked when a session begins, and not about the account.</summary>
    public bool OfSession { get; init; }

    /// <summary>The line without its type, as it stands there: <c>required pam_access.so nodefgroup</c>.</summary>
    public string Text => string.Join(' ', [Control, Module, .. Arguments]);

    /// <summary>Whether it stands for the lines of another file.</summary>
    public bool IsInclude => Control is "include" or "substack" or "@include";

    /// <summary>Where it stands, as a person is told: <c>/etc/pam.d/sshd line 7</c>.</summary>
    public string Place => $"{File} line {Line}";
}
