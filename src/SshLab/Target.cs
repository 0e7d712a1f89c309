namespace SshLab;

/// <summary>The login in question: who, where, with which key, and what else the user gave to <c>ssh</c>.</summary>
/// <remarks>Validated on creation: no part can be read as an option, none holds a control character.</remarks>
public sealed record Target
{
    /// <summary>Creates a target.</summary>
    /// <param name="host">A host name, an address, or a <c>Host</c> alias of the user's ssh_config.</param>
    /// <exception cref="BadInputException">The name could be read as an option, or holds blanks or control characters.</exception>
    public Target(string host)
    {
        Host = TargetName.Check(host, "host");
    }

    /// <summary>The host name, address or alias, as given.</summary>
    public string Host { get; }

    /// <summary>The user to log in as (<c>-l</c>); null leaves it to ssh's configuration.</summary>
    /// <exception cref="BadInputException">The name could be read as an option, or holds blanks or control characters.</exception>
    public string? User { get; init => field = value is null ? null : TargetName.Check(value, "user"); }

    /// <summary>The port (<c>-p</c>), 1 to 65535; null leaves it to ssh's configuration.</summary>
    /// <exception cref="BadInputException">Not a port.</exception>
    public int? Port { get; init => field = value is null or (>= 1 and <= 65535) ? value : throw new BadInputException($"{value} is not a port: ports are 1 to 65535. Give another one with -p."); }

    /// <summary>The private key file (<c>-i</c>); null leaves it to ssh's configuration and the agent.</summary>
    public string? IdentityFile { get; init; }

    /// <summary>The ssh_config to use in place of the user's (<c>-F</c>).</summary>
    public string? ConfigFile { get; init; }

    /// <summary>The jump hosts (<c>-J</c>), as ssh takes them.</summary>
    /// <exception cref="BadInputException">A name could be read as an option or by the shell, through which ssh starts itself for a jump host.</exception>
    public string? JumpHosts { get; init => field = value is null ? null : TargetName.CheckJumps(value); }

    /// <summary>Further options (<c>-o</c>), each <c>Keyword=value</c> as ssh takes them.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Reads <c>[USER@]HOST</c>, where the last <c>@</c> divides, or <c>ssh://[USER@]HOST[:PORT]</c>, both as ssh does.</summary>
    /// <exception cref="BadInputException">Empty, or a part could be read as an option, or a URI that ssh would not take.</exception>
    public static Target Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (SshUri.IsMeant(text))
            return SshUri.Parse(text);
        var at = text.LastIndexOf('@');
        return at < 0 ? new Target(text) : new Target(text[(at + 1)..]) { User = text[..at] };
    }

    /// <summary>Returns the arguments that every ssh to this target gets, from its options to the host name: <c>… -- HOST</c> closes them.</summary>
    public IReadOnlyList<string> SshArguments(params IReadOnlyList<string> first)
    {
        List<string> arguments = [.. first];
        if (ConfigFile is not null)
            arguments.AddRange(["-F", ConfigFile]);
        if (IdentityFile is not null)
            arguments.AddRange(["-i", IdentityFile]);
        foreach (var option in Options)
            arguments.AddRange(["-o", option]);
        if (JumpHosts is not null)
            arguments.AddRange(["-J", JumpHosts]);
        if (User is not null)
            arguments.AddRange(["-l", User]);
        if (Port is not null)
            arguments.AddRange(["-p", $"{Port}"]);
        return [.. arguments, "--", Host];
    }

    /// <summary>The target as a person writes it: <c>user@host</c>, with <c> -p port</c> when one was given.</summary>
    public override string ToString() => (User is null ? "" : User + "@") + Host + (Port is null ? "" : $" -p {Port}");
}
