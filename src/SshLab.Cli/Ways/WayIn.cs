namespace SshLab.Cli.Ways;

/// <summary>What <c>--via</c> says: by which door the facts come in and the repairs go out.</summary>
/// <param name="Kind">Which door.</param>
/// <param name="Name">The host, container or lab behind it; empty where there is no choice.</param>
internal sealed record WayIn(WayKind Kind, string Name = "")
{
    /// <summary>The forms that are valid, for errors and help.</summary>
    public const string Forms = "ssh, ssh:[USER@]HOST[:PORT], docker:CONTAINER, lab:NAME, local";

    /// <summary>Reads a value of <c>--via</c>.</summary>
    /// <exception cref="BadInputException">It is of none of the forms.</exception>
    public static WayIn Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var kind = colon < 0 ? text : text[..colon];
        var name = colon < 0 ? "" : text[(colon + 1)..];
        return (kind, hasColon: colon >= 0, name.Length > 0 && name[0] != ':') switch
        {
            ("ssh", false, _) => new WayIn(WayKind.SameLogin),
            ("local", false, _) => new WayIn(WayKind.Local),
            ("ssh", true, true) => new WayIn(WayKind.OtherLogin, name),
            ("docker", true, true) => new WayIn(WayKind.Container, name),
            ("lab", true, true) => new WayIn(WayKind.Lab, name),
            _ => throw Malformed(text, kind),
        };
    }

    /// <summary>Returns the login that <see cref="WayKind.OtherLogin"/> names, with everything else as the login in question has it.</summary>
    /// <exception cref="BadInputException">The host or port makes no sense.</exception>
    public Target OtherLogin(Target target)
    {
        var (login, port) = SplitPort(Name);
        var other = Target.Parse(login);
        return other with
        {
            User = other.User ?? target.User,
            Port = port ?? (other.Host == target.Host ? target.Port : null),
            IdentityFile = target.IdentityFile,
            ConfigFile = target.ConfigFile,
            JumpHosts = target.JumpHosts,
            Options = target.Options,
        };
    }

    /// <summary><c>host:22</c> has a port, <c>[::1]:22</c> too, <c>::1</c> has none.</summary>
    private static (string Login, int? Port) SplitPort(string text)
    {
        var colon = text.LastIndexOf(':');
        var bracketed = text.Contains('[', StringComparison.Ordinal);
        if (colon < 0 || (bracketed ? text[colon - 1] != ']' : text.IndexOf(':', StringComparison.Ordinal) != colon))
            return (text.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal), null);
        var login = text[..colon].Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        return int.TryParse(text[(colon + 1)..], out var port)
            ? (login, port)
            : throw new BadInputException($"'{text[(colon + 1)..]}' in --via is not a port: ports are numbers from 1 to 65535. Valid forms: {Forms}.");
    }

    private static BadInputException Malformed(string text, string kind)
    {
        var near = NearestMatch.Of(kind, ["ssh", "docker", "lab", "local"]);
        return new BadInputException($"'{text}' is not a way in.{(near is null || near == kind ? "" : $" Did you mean '{near}'?")} Valid forms of --via: {Forms}.");
    }
}
