using DotNet.Testcontainers.Configurations;
using DotNet.Testcontainers.Containers;

namespace SshLab.Testcontainers;

/// <summary>Waits until the host has a root shell and its sshd has said its first line. In vain, it says which did not come, and shows the logs.</summary>
internal sealed class UntilSshdAnswers : WaitStrategy
{
    // Longer than the wait itself, whose error has words; this one's has none.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public UntilSshdAnswers()
    {
        // A host that has ended is told with its log, by the wait itself.
        WithMode(WaitStrategyMode.OneShot).WithTimeout(Longest);
    }

    public override async Task<bool> UntilAsync(IContainer container, CancellationToken ct = default)
    {
        await ((SshLabContainer)container).WaitForSshdAsync(ct).ConfigureAwait(false);
        return true;
    }
}
