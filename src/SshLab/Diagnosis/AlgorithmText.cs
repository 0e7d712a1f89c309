using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis;

/// <summary>What this client proposes, for evidence.</summary>
internal static class AlgorithmText
{
    private const int Longest = 300;

    /// <summary>The client's list for a keyword of ssh_config; null when it is not known.</summary>
    public static string? Of(ClientFacts? client, string keyword) =>
        client?.Configuration.GetValueOrDefault(keyword)?[0] is { Length: > 0 } list ? VisibleText.Of(list, Longest) : null;
}
