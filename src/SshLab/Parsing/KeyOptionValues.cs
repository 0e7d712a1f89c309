using System.Globalization;

namespace SshLab.Parsing;

/// <summary>What sshd says of an option's value when it reads the line; what the value then means for a login is another matter.</summary>
/// <remarks>Source: OpenSSH <c>auth-options.c</c>, <c>sshauthopt_parse</c>, <c>handle_permit</c>; <c>misc.c</c>, <c>a2port</c>, <c>a2tun</c>, <c>valid_env_name</c>.</remarks>
internal static class KeyOptionValues
{
    private const int LastTunnel = int.MaxValue - 1;

    public static string? ProblemOf(string name, string value, Version? server) => name switch
    {
        "expiry-time" when KeyExpiry.Read(value, server) is null => "invalid expires time",
        "environment" when !IsAssignment(value) => "invalid environment string",
        "permitopen" => PermitProblem(value, allowBarePort: false),
        "permitlisten" => PermitProblem(value, allowBarePort: true),
        "tunnel" when !IsTunnel(value) => "invalid tun device",
        _ => null,
    };

    private static bool IsAssignment(string value) =>
        value.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals && value[..equals].All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    /// <summary>HOST:PORT, HOST/PORT or [ADDRESS]:PORT; a port is a number, a service's name or <c>*</c>.</summary>
    private static string? PermitProblem(string value, bool allowBarePort)
    {
        if (allowBarePort && !value.Contains(':', StringComparison.Ordinal))
            value = "*:" + value;
        var from = value.StartsWith('[') ? value.IndexOf(']', StringComparison.Ordinal) : 0;
        if (from < 0)
            return "invalid permission hostname";
        var separator = value.IndexOfAny([':', '/'], from);
        if (separator < 0)
            return "invalid permission port";
        var port = value[(separator + 1)..];
        var isNumber = int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return port == "*" || (isNumber ? number is > 0 and <= 65535 : port.Length > 0 && port.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') && port.Any(char.IsAsciiLetter))
            ? null
            : "invalid permission port";
    }

    private static bool IsTunnel(string value) =>
        value.Equals("any", StringComparison.OrdinalIgnoreCase)
        || (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < LastTunnel);
}
