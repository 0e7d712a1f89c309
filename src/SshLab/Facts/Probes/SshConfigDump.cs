using SshLab.Processes;
using SshLab.Shells;

namespace SshLab.Facts.Probes;

/// <summary>What <c>ssh -G</c> answers: the configuration that a login to the target would have. Nothing is sent to the server.</summary>
/// <param name="ExitCode">Its exit code; null when it did not come to an end.</param>
/// <param name="Said">What it said on standard error with <c>-vvv</c>, a line each.</param>
/// <param name="Values">The values, by lower-case keyword; empty when it refused the configuration.</param>
internal sealed record SshConfigDump(int? ExitCode, IReadOnlyList<string> Said, IReadOnlyDictionary<string, IReadOnlyList<string>> Values)
{
    private const string Fork = "Cannot fork into background";
    private const string Loop = "jumphost loop via ";

    /// <summary>How long it may take: it runs what a <c>Match exec</c> line names.</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromSeconds(20);

    /// <summary>The jump hosts by which the way comes back to where it was, in order; empty when it does not.</summary>
    public IReadOnlyList<string> JumpLoop { get; init; } = [];

    /// <summary>Whether it was stopped because it did not come to an end.</summary>
    public bool Hangs => ExitCode is null;

    /// <summary>Asks ssh.</summary>
    /// <exception cref="ToolFailedException">There is no <c>ssh</c> on this machine.</exception>
    public static async Task<SshConfigDump> AskAsync(Target target, CancellationToken cancellationToken)
    {
        var dump = await RunAsync(target, [], cancellationToken).ConfigureAwait(false);
        // ssh refuses to go into the background without a command, though it would only print.
        if (dump.ExitCode is > 0 && dump.Said.Any(line => line.StartsWith(Fork, StringComparison.Ordinal)))
        {
            dump = await RunAsync(target, ["-o", "ForkAfterAuthentication=no"], cancellationToken).ConfigureAwait(false);
            dump = dump with { Values = dump.Values.Where(pair => pair.Key != "forkafterauthentication").Append(new("forkafterauthentication", ["yes"])).ToDictionary() };
        }
        if (dump.ExitCode is > 0 && dump.Said.FirstOrDefault(line => line.StartsWith(Loop, StringComparison.Ordinal)) is { } loop)
            return dump with { JumpLoop = [loop[Loop.Length..].Trim()] };
        return dump.Value("proxyjump") is null or "none" ? dump : dump with { JumpLoop = await JumpChain.LoopAsync(target, dump, cancellationToken).ConfigureAwait(false) };
    }

    /// <summary>Asks once, without following jump hosts.</summary>
    public static async Task<SshConfigDump> RunAsync(Target target, IReadOnlyList<string> first, CancellationToken cancellationToken)
    {
        var command = new ProcessCommand("ssh", target.SshArguments(["-G", "-vvv", .. first])) { Timeout = Limit, Environment = SshOptions.Environment };
        try
        {
            var result = await command.RunAsync(cancellationToken).ConfigureAwait(false);
            return new(result.ExitCode, Lines(result.Error), result.ExitCode == 0 ? Keywords.Read(result.OutputText) : new Dictionary<string, IReadOnlyList<string>>());
        }
        catch (ToolFailedException e) when (e is { TimedOut: true, Result: { } cut })
        {
            return new(null, Lines(cut.Error), new Dictionary<string, IReadOnlyList<string>>());
        }
    }

    /// <summary>Returns the first value of a keyword; null when there is none.</summary>
    public string? Value(string keyword) => Values.GetValueOrDefault(keyword)?[0];

    private static IReadOnlyList<string> Lines(string said) => [.. said.Split('\n').Select(line => Logins.MisplacedKey.Hide(line.TrimEnd('\r')))];
}
