using SshLab.Containers.Labs;

namespace SshLab.LabTests.Labs;

/// <summary>Nothing else may start labs meanwhile: what is left over could be anybody's.</summary>
[NonParallelizable]
[CancelAfter(120_000)]
public sealed class CancelledStartTests
{
    [Test]
    public async Task A_start_that_is_cancelled_leaves_nothing([Values(0.1, 0.3, 0.5, 0.7, 0.9)] double share, CancellationToken cancellationToken)
    {
        var begun = TimeProvider.System.GetTimestamp();
        await using (await Lab.StartAsync(null, cancellationToken))
        {
        }
        var whole = TimeProvider.System.GetElapsedTime(begun);
        var before = LabDirectory.All().Where(IsOurs).ToList();
        using var cancelled = new CancellationTokenSource(whole * share * 0.7);
        try
        {
            await using var lab = await Lab.StartAsync(null, cancelled.Token);
        }
        catch (OperationCanceledException)
        {
            // As a rule; a lab that was faster than its cancellation was disposed of, and must leave nothing either.
        }
        (await Docker.OfThisProcessAsync()).ShouldBe(before.Select(directory => directory.Name), ignoreOrder: true);
        LabDirectory.All().Where(IsOurs).ShouldBe(before, ignoreOrder: true);
    }

    private static bool IsOurs(LabDirectory directory)
    {
        var owner = Path.Combine(directory.Path, "owner");
        return File.Exists(owner) && File.ReadAllText(owner) == LabOwner.Current.ToString();
    }
}
