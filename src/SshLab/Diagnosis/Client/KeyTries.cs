using System.Globalization;
using SshLab.Facts;

namespace SshLab.Diagnosis.Client;

/// <summary>How many keys sshd refuses on one connection before it hangs up.</summary>
/// <remarks>
/// Source: sshd_config(5), MaxAuthTries, 6 by default; PubkeyAuthOptions, max-pk-ok, 6 by default: since 10.6 sshd refuses so many queries
/// whether a key would do before the next one counts as a failure. A PubkeyAuthOptions line that does not name max-pk-ok allows none.
/// </remarks>
/// <param name="MaxAuthTries">The failures after which sshd hangs up.</param>
/// <param name="Queries">The refused queries that are no failures; 0 before 10.6.</param>
internal sealed record KeyTries(int MaxAuthTries, int Queries)
{
    public const int DefaultMaxAuthTries = 6;

    private const int DefaultQueries = 6;
    private const string Allowance = "max-pk-ok:";

    private static readonly Version QueriesCountApartSince = new(10, 6);

    /// <summary>The refused keys after which sshd hangs up.</summary>
    public int Most => MaxAuthTries + Queries;

    /// <summary>The same, were MaxAuthTries no lower than usual.</summary>
    public int MostAsUsual => Math.Max(MaxAuthTries, DefaultMaxAuthTries) + Queries;

    /// <summary>What it is made of, for evidence.</summary>
    public string Words => Queries == 0
        ? $"MaxAuthTries is {MaxAuthTries}: every key that the server refuses counts (sshd_config(5))"
        : $"MaxAuthTries is {MaxAuthTries}, and {Queries} refused queries do not count (PubkeyAuthOptions max-pk-ok, since 10.6): after {Most} refused keys the server hangs up";

    /// <summary>Whether queries are counted apart by this sshd.</summary>
    public static bool CountsQueriesApart(ServerFacts server) => server.Sshd.Version >= QueriesCountApartSince;

    /// <summary>Returns what this sshd says, and its defaults where it could not be asked.</summary>
    public static KeyTries Of(ServerFacts? server) => new(
        Value(server, "maxauthtries") is { } tries ? Number(tries) ?? DefaultMaxAuthTries : DefaultMaxAuthTries,
        server is null || !CountsQueriesApart(server) ? 0
        : Value(server, "pubkeyauthoptions") is not { } options ? DefaultQueries
        : options.Split(' ').FirstOrDefault(word => word.StartsWith(Allowance, StringComparison.Ordinal)) is { } allowance ? Number(allowance[Allowance.Length..]) ?? 0 : 0);

    private static string? Value(ServerFacts? server, string keyword) => server?.Sshd.Configuration?.GetValueOrDefault(keyword)?[0];

    private static int? Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
