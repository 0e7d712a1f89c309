namespace SshLab.Parsing;

/// <summary>What sshd makes of one line of <c>authorized_keys</c>.</summary>
public enum AuthorizedKeysLineKind
{
    /// <summary>Nothing but blanks: skipped.</summary>
    Blank,

    /// <summary>The first character that is not a blank is <c>#</c>: skipped.</summary>
    Comment,

    /// <summary>A key that sshd reads; whether its options let it in is <see cref="AuthorizedKeysLine.OptionsProblem"/>.</summary>
    Key,

    /// <summary>Anything else: sshd goes on to the next line and says nothing above debug level.</summary>
    Unparsable,
}
