using System.Globalization;
using System.Text.RegularExpressions;

namespace SshLab.Shells;

/// <summary>A way in, as <c>--via</c> writes it. Pure: nothing is opened.</summary>
public sealed partial record ViaSpec
{
    private const string Forms = "ssh, ssh:[USER@]HOST[:PORT], docker:CONTAINER, lab:NAME, local";

    private ViaSpec(ViaKind kind) => Kind = kind;

    /// <summary>The kind.</summary>
    public ViaKind Kind { get; private init; }

    /// <summary>The other login; null unless <see cref="Kind"/> is <see cref="ViaKind.OtherLogin"/>.</summary>
    public Target? Login { get; private init; }

    /// <summary>The container or lab; null for the other kinds.</summary>
    public string? Name { get; private init; }

    /// <summary>Reads a way in.</summary>
    /// <exception cref="BadInputException">It is of no known form; the message lists them.</exception>
    public static ViaSpec Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var rest = colon < 0 ? null : text[(colon + 1)..];
        return (colon < 0 ? text : text[..colon], rest) switch
        {
            ("ssh", null) => new ViaSpec(ViaKind.Ssh),
            ("local", null) => new ViaSpec(ViaKind.Local),
            ("ssh", { Length: > 0 }) => new ViaSpec(ViaKind.OtherLogin) { Login = ParseLogin(rest, text) },
            ("docker", { Length: > 0 }) => new ViaSpec(ViaKind.Docker) { Name = CheckName(rest, text) },
            ("lab", { Length: > 0 }) => new ViaSpec(ViaKind.Lab) { Name = CheckName(rest, text) },
            _ => throw Malformed(text, "it is none of the known forms"),
        };
    }

    /// <summary>The way in as <c>--via</c> writes it.</summary>
    public override string ToString() => Kind switch
    {
        ViaKind.Ssh => "ssh",
        ViaKind.Local => "local",
        ViaKind.Docker => $"docker:{Name}",
        ViaKind.Lab => $"lab:{Name}",
        _ => $"ssh:{(Login!.User is null ? "" : Login.User + "@")}{(Login.Host.Contains(':', StringComparison.Ordinal) ? $"[{Login.Host}]" : Login.Host)}{(Login.Port is null ? "" : $":{Login.Port}")}",
    };

    private static Target ParseLogin(string login, string text)
    {
        if (login.StartsWith("//", StringComparison.Ordinal))
            return Target.Parse(text);
        var match = LoginForm().Match(login);
        if (!match.Success)
            throw Malformed(text, "what follows ssh: is not a login (an IPv6 address stands in brackets: ssh:root@[::1]:22)");
        try
        {
            return new Target(match.Groups["host"].Value)
            {
                User = match.Groups["user"].Success ? match.Groups["user"].Value : null,
                Port = match.Groups["port"].Success ? int.Parse(match.Groups["port"].Value, CultureInfo.InvariantCulture) : null,
            };
        }
        catch (BadInputException e)
        {
            throw Malformed(text, e.Message);
        }
    }

    private static string CheckName(string name, string text) =>
        NameForm().IsMatch(name) ? name : throw Malformed(text, "a container's or lab's name has letters, digits, '_', '.' and '-' only, and begins with a letter or digit");

    private static BadInputException Malformed(string text, string why)
    {
        var shown = string.Concat(text.Take(100).Select(c => char.IsControl(c) ? '?' : c));
        return new BadInputException($"--via '{shown}' cannot be used: {why.TrimEnd('.')}. Valid forms: {Forms}.");
    }

    [GeneratedRegex(@"\A(?:(?<user>[^@]+)@)?(?:\[(?<host>[0-9A-Fa-f:.%a-z]+)\]|(?<host>[^@:\[\]]+))(?::(?<port>[0-9]{1,5}))?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LoginForm();

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9_.-]{0,127}\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NameForm();
}
