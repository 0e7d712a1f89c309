using SshLab.Parsing;
using SshLab.Processes;
using SshLab.Shells;

namespace SshLab.Facts.Probes;

/// <summary>Asks the agents of this machine for the public halves of their keys; nothing is signed.</summary>
/// <remarks>Source: ssh_config(5), IdentityAgent: a path, <c>none</c>, <c>SSH_AUTH_SOCK</c>, or <c>$NAME</c> of another variable that holds the path.</remarks>
internal static class AgentProbe
{
    private const string Variable = "SSH_AUTH_SOCK";
    /// <summary>How long an agent may take; one that is started on demand (gpg-agent) needs a part of it.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>Returns the facts with the agent that ssh would ask, and the keys and certificates that it holds.</summary>
    public static async Task<ClientFacts> AddAsync(ClientFacts client, string home, CancellationToken cancellationToken)
    {
        if (SocketOf(client, home) is not { Length: > 0 } socket)
            return client;
        var (held, trouble, silent) = await AskAsync(socket, cancellationToken).ConfigureAwait(false);
        return client with
        {
            Agent = new ClientAgent(socket, client.Configuration.GetValueOrDefault("identityagent")?[0] is null or Variable ? Variable : "IdentityAgent") { Trouble = trouble, IsSilent = silent },
            AgentKeys = held is null ? null : KeysIn(held),
            AgentCertificates = [.. (held ?? []).Select(SshCertificate.FromLine).OfType<SshCertificate>()],
        };
    }

    /// <summary>Returns the keys of the agent of the environment where ssh's configuration leads away from it; none when it does not.</summary>
    public static async Task<IReadOnlyList<PublicKey>> PassedOverAsync(ClientFacts client, string home, CancellationToken cancellationToken)
    {
        var socket = Environment.GetEnvironmentVariable(Variable);
        return string.IsNullOrEmpty(socket) || socket == SocketOf(client, home) ? [] : KeysIn((await AskAsync(socket, cancellationToken).ConfigureAwait(false)).Held ?? []);
    }

    private static IReadOnlyList<PublicKey> KeysIn(IReadOnlyList<string> held) => [.. held.Select(PublicKey.FromLine).OfType<PublicKey>()];

    private static string? SocketOf(ClientFacts client, string home) => client.Configuration.GetValueOrDefault("identityagent")?[0] switch
    {
        "none" => null,
        null or Variable => Environment.GetEnvironmentVariable(Variable),
        ['$', not '{', ..] name => Environment.GetEnvironmentVariable(name[1..]),
        var path => IdentityPath.Expand(path, home, client),
    };

    private static async Task<(IReadOnlyList<string>? Held, string? Trouble, bool IsSilent)> AskAsync(string socket, CancellationToken cancellationToken)
    {
        var command = new ProcessCommand("ssh-add", "-L") { Timeout = Limit, Environment = new Dictionary<string, string?>(SshOptions.Environment) { [Variable] = socket } };
        try
        {
            var result = await command.RunAsync(cancellationToken).ConfigureAwait(false);
            return result.ExitCode switch
            {
                0 => (result.OutputText.Split('\n'), null, false),
                1 when !result.Error.Contains("rror", StringComparison.Ordinal) => ([], null, false),
                _ => (null, VisibleText.LinesOf(result.Error, mostLines: 1) is { Length: > 0 } said ? said : $"ssh-add ended with exit code {result.ExitCode}", false),
            };
        }
        catch (ToolFailedException e) when (e.TimedOut)
        {
            return (null, $"no answer came within {Limit.TotalSeconds:0} s", true);
        }
    }
}
