using SshLab.Parsing;
using SshLab.Processes;

namespace SshLab.Facts.Probes;

/// <summary>Asks the agents of this machine for the public halves of their keys; nothing is signed.</summary>
/// <remarks>Source: ssh_config(5), IdentityAgent: a path, <c>none</c>, <c>SSH_AUTH_SOCK</c>, or <c>$NAME</c> of another variable that holds the path.</remarks>
internal static class AgentProbe
{
    private const string Variable = "SSH_AUTH_SOCK";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <summary>Returns the keys of the agent that ssh would ask; null when there is none, or it did not answer.</summary>
    public static Task<IReadOnlyList<PublicKey>?> KeysAsync(ClientFacts client, string home, CancellationToken cancellationToken) =>
        AskAsync(SocketOf(client, home), cancellationToken);

    /// <summary>Returns the keys of the agent of the environment where ssh's configuration leads away from it; none when it does not.</summary>
    public static async Task<IReadOnlyList<PublicKey>> PassedOverAsync(ClientFacts client, string home, CancellationToken cancellationToken)
    {
        var socket = Environment.GetEnvironmentVariable(Variable);
        return string.IsNullOrEmpty(socket) || socket == SocketOf(client, home) ? [] : await AskAsync(socket, cancellationToken).ConfigureAwait(false) ?? [];
    }

    private static string? SocketOf(ClientFacts client, string home) => client.Configuration.GetValueOrDefault("identityagent")?[0] switch
    {
        "none" => null,
        null or Variable => Environment.GetEnvironmentVariable(Variable),
        ['$', not '{', ..] name => Environment.GetEnvironmentVariable(name[1..]),
        var path => IdentityPath.Expand(path, home, client),
    };

    private static async Task<IReadOnlyList<PublicKey>?> AskAsync(string? socket, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(socket))
            return null;
        var command = new ProcessCommand("ssh-add", "-L") { Timeout = Limit, Environment = new Dictionary<string, string?> { [Variable] = socket } };
        var result = await command.RunAsync(cancellationToken).ConfigureAwait(false);
        return result.ExitCode switch
        {
            0 => [.. result.OutputText.Split('\n').Select(PublicKey.FromLine).OfType<PublicKey>()],
            1 => [],
            _ => null,
        };
    }
}
