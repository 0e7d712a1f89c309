using System.Text;
using SshLab.Diagnosis.Connections;
using SshLab.Facts;
using SshLab.Facts.Probes;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>The lists of tcpd refuse the client's address before sshd has said a word.</summary>
/// <remarks>Source: hosts_access(5); Debian's and Ubuntu's patch <c>restore-tcp-wrappers</c> (OpenSSH itself dropped them with 6.7): "refused connect from %s", "Connection refused by tcp wrapper".</remarks>
internal sealed class HostDeniedByWrappers : IRule
{
    private const int Mode = 0b110_100_100;

    public string Id => "host-denied-by-wrappers";

    public string Title => "hosts.deny refuses the client's address";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts)
    {
        if (facts.Server is not { } server)
            return RuleResult.Unknown("there was no way to look at the server: give one with --via");
        if (!Unanswered.Is(facts) || server.Sshd.AsksWrappers == false || server.Sshd.ListeningOn is { Count: 0 })
            return RuleResult.Healthy;
        if (server.Sshd.AsksWrappers is null)
            return RuleResult.Unknown("needs root to see whether sshd asks /etc/hosts.deny");
        var refusal = HostsAccess.Ask(server.TextFiles, Address(server), out var unsure);
        if (unsure is not null)
            return RuleResult.Unknown($"whether this fits the client cannot be told from here: {VisibleText.Of(unsure)}");
        return refusal is null || !Unanswered.Says(facts, "kex_exchange_identification: ") ? RuleResult.Healthy : RuleResult.Found(FindingOf(facts, server, refusal));
    }

    private Finding FindingOf(FactSet facts, ServerFacts server, HostsAccess.Refusal refusal) => new()
    {
        Id = Id,
        Severity = Severity.Blocker,
        Cause = Cause,
        Title = $"{refusal.File} refuses the client{(Address(server) is { } address ? $" ({address})" : "")}",
        Paths = [refusal.File],
        Evidence =
        [
            $"{refusal.File} line {refusal.Line}: {VisibleText.Of(refusal.Text)}",
            "this sshd asks the lists of tcpd (it is linked with libwrap) before it says anything",
            .. server.Sshd.Log.LastOrDefault(line => line.Contains("refused connect from", StringComparison.Ordinal)) is { } line ? [$"sshd's log: {VisibleText.Of(line.Trim(), 300)}"] : Array.Empty<string>(),
            .. Unanswered.LastWord(facts),
        ],
        Changes = Admit(server, refusal),
        NextStep = $"If the client is meant to come in, allow it before that line is reached: `sshd: ADDRESS` in {HostsAccess.Allow}. Programs such as denyhosts write such lines by themselves.",
    };

    /// <summary>One address more in the list that is asked first; where a line of that very list refuses, before it.</summary>
    private static IReadOnlyList<Change> Admit(ServerFacts server, HostsAccess.Refusal refusal)
    {
        if (Address(server) is not { } address)
            return [];
        var line = $"sshd: {(address.Contains(':', StringComparison.Ordinal) ? $"[{address}]" : address)}\n";
        if (server.TextFiles.GetValueOrDefault(HostsAccess.Allow) is not { } file)
            return server.Paths.GetValueOrDefault(HostsAccess.Allow)?.Kind is PathKind.Missing
                ? [new CreateFile(HostsAccess.Allow, Encoding.UTF8.GetBytes(line), Mode, 0, 0, $"echo '{line.TrimEnd()}' >> {HostsAccess.Allow}")] : [];
        if (file.Truncated)
            return [];
        var at = refusal.File == HostsAccess.Allow ? StartOf(file.Content.Span, refusal.Line) : file.Content.Length;
        byte[] added = [.. at > 0 && file.Content.Span[at - 1] != (byte)'\n' ? "\n"u8 : [], .. Encoding.UTF8.GetBytes(line)];
        return [new ReplaceContent(file.Path, file.Content, (byte[])[.. file.Content.Span[..at], .. added, .. file.Content.Span[at..]], $"echo '{line.TrimEnd()}' >> {HostsAccess.Allow}")];
    }

    private static int StartOf(ReadOnlySpan<byte> content, int line)
    {
        var at = 0;
        for (; line > 1; line--)
            at += content[at..].IndexOf((byte)'\n') + 1;
        return at;
    }

    /// <summary>The client's address, when it is certain: the only one that was refused lately, else that of the user's last login if it is among those refused, or none was seen.</summary>
    private static string? Address(ServerFacts server)
    {
        var refused = SshdLogReader.RefusedAddresses(server.Sshd.Log);
        if (refused is [var only])
            return only;
        return server.Sshd.AskedFor?.Address is { } address and not "127.0.0.1" && (refused.Count == 0 || refused.Contains(address)) ? address : null;
    }
}
