using SshLab.Containers.Engines;
using SshLab.Containers.Labs;

namespace SshLab.Adapters.Tests.Testcontainers;

/// <summary>What the engine's own command says of containers, past everything that is under test.</summary>
internal static class Containers
{
    /// <summary>The containers of that name: one, or none.</summary>
    public static async Task<IReadOnlyList<ContainerInfo>> OfNameAsync(string name, CancellationToken cancellationToken)
    {
        var engine = await EngineFinder.FindAsync(cancellationToken);
        return [.. (await engine.ListAsync("sshlab.owner", cancellationToken)).Where(container => container.Name == name.TrimStart('/'))];
    }

    /// <summary>The programs that run in a container with that word among theirs.</summary>
    public static async Task<string> ProgramsAsync(string container, string word, CancellationToken cancellationToken)
    {
        var engine = await EngineFinder.FindAsync(cancellationToken);
        var listed = await engine.ExecAsync(container, ["sh", "-c", "for p in /proc/[0-9]*; do tr '\\0' ' ' < $p/cmdline && echo; done 2> /dev/null | grep -F \"$1\" | grep -v grep", "sh", word], cancellationToken: cancellationToken);
        return string.Join('\n', listed.OutputText.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith("sh -c for p", StringComparison.Ordinal)));
    }
}
