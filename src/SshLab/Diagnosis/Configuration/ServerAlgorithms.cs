using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Configuration;

/// <summary>By which algorithms sshd lets a key sign for this login.</summary>
internal static class ServerAlgorithms
{
    /// <summary>The keyword, as <c>sshd -T</c> prints it from 8.5 on.</summary>
    public const string Keyword = "pubkeyacceptedalgorithms";

    private const string Announced = "server-sig-algs=<";

    /// <summary>Returns the patterns, separated by commas, that the configuration comes to.</summary>
    public static string? Of(LoginConfiguration configuration) => configuration.Value(Keyword) ?? configuration.Value("pubkeyacceptedkeytypes");

    /// <summary>Returns the same from what was seen: what <c>sshd -T</c> says, else what the server announced to ssh; null when neither is known.</summary>
    /// <remarks>Source: RFC 8308, <c>server-sig-algs</c>; OpenSSH <c>kex.c</c>, <c>kex_ext_info_client_parse</c>, in ssh's trace.</remarks>
    public static string? Of(FactSet facts) =>
        facts.Server is { } server && LoginConfiguration.Of(server) is { } configuration && Of(configuration) is { } configured
            ? configured
            : facts.Login?.Trace.Select(AnnouncedIn).FirstOrDefault(list => list is not null);

    private static string? AnnouncedIn(string line) =>
        line.IndexOf(Announced, StringComparison.Ordinal) is >= 0 and var start && line.IndexOf('>', start) is > 0 and var end
            ? line[(start + Announced.Length)..end]
            : null;
}
