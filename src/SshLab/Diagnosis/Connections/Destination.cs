using SshLab.Diagnosis.Client;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Connections;

/// <summary>Where ssh's configuration leads a login, and which of its lines say so. Pure.</summary>
internal static class Destination
{
    private const int Listed = 2;
    private static readonly string[] Keywords = ["HostName", "Port", "ProxyJump", "ProxyCommand"];

    /// <summary>What it comes to, the lines that decide, and those that come too late.</summary>
    public static IEnumerable<string> Evidence(FactSet facts) => facts.Client is not { } client ? [] :
    [
        $"ssh's configuration comes to HostName {VisibleText.Of(client.HostName)}, port {client.Port} (ssh -G)",
        .. Keywords.SelectMany(keyword => Lines(keyword, client)),
    ];

    /// <summary>What to do about lines that come too late, as a sentence and a blank; empty where there are none.</summary>
    public static string Advice(FactSet facts) => facts.Client is { } client && Keywords.Any(keyword => TooLate(keyword, client).Any())
        ? "Put what is for one host above what is for all (`Host *`): of a setting, the first value that ssh reads counts. " : "";

    private static IEnumerable<string> Lines(string keyword, ClientFacts client)
    {
        if (ClientConfiguration.Deciding(client.ConfigurationFiles, keyword) is not { } deciding)
            yield break;
        var overruled = ConfigDecision.OnCommandLine(keyword, client) is not null;
        if (!overruled)
            yield return deciding.ToString();
        foreach (var late in TooLate(keyword, client))
            yield return late;
    }

    /// <summary>The lines that say something else and come too late.</summary>
    /// <remarks>Source: ssh_config(5): for each parameter the first obtained value is used, so what is for one host stands before what is for all.</remarks>
    private static IEnumerable<string> TooLate(string keyword, ClientFacts client)
    {
        var all = ClientConfiguration.All(client.ConfigurationFiles, keyword).ToList();
        return all.Skip(1).Where(line => Value(line) != Value(all[0])).Take(Listed).Select(line => $"{line}: too late, the first value counts (ssh_config(5))");
    }

    private static string Value(ClientConfigLine line) => string.Join(' ', SshdConfigLine.Read(line.Text, 1).Arguments.Select(argument => argument.Value));
}
