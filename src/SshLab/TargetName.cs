namespace SshLab;

/// <summary>What a host or user name must be before it may stand in any command.</summary>
internal static class TargetName
{
    /// <summary>Checks a list of <c>[USER@]HOST[:PORT]</c> or <c>ssh://</c> URIs: ssh hands each name to a shell as it stands.</summary>
    /// <remarks>Source: OpenSSH <c>ssh.c</c>, main: "Setting implicit ProxyCommand from ProxyJump".</remarks>
    public static string CheckJumps(string value)
    {
        foreach (var jump in value.Split(','))
        {
            if (SshUri.IsMeant(jump))
            {
                SshUri.Parse(jump);
                continue;
            }
            var at = jump.LastIndexOf('@');
            Check(jump[(at + 1)..], "jump host's");
            if (at >= 0)
                Check(jump[..at], "jump host's user");
        }
        return value;
    }

    public static string Check(string value, string what)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length is 0 or > 255)
            throw new BadInputException($"The {what} name is {(value.Length == 0 ? "empty" : "longer than 255 characters")}. Give it as [USER@]HOST.");
        if (value[0] == '-')
            throw new BadInputException($"The {what} name '{value}' starts with '-', so ssh would read it as an option. Give it as [USER@]HOST.");
        // An account of a machine in a domain ends in a dollar, where no shell would read it as more than that.
        var name = what == "user" && value.Length > 1 && value[^1] == '$' ? value[..^1] : value;
        // A Windows domain stands before its user with a backslash (DOMAIN\user), which ssh takes anywhere but at the end.
        if (what == "user" && !name.EndsWith('\\'))
            name = name.Replace('\\', '/');
        if (name.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '\'' or '"' or '`' or '$' or '\\' or ';' or '&' or '<' or '>' or '|' or '(' or ')' or '{' or '}'))
            throw new BadInputException($"The {what} name holds a blank, a control or a shell character. Give it as [USER@]HOST.");
        return value;
    }
}
