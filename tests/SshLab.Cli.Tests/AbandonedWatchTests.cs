using NUnit.Framework;
using Shouldly;

namespace SshLab.Cli.Tests;

/// <summary>
/// A watch that is killed is put back by the server itself. That takes a minute and more: the fixture is one piece of work, and the first in
/// alphabetical order, so that all others are done in the meantime.
/// </summary>
[Parallelizable(ParallelScope.Self)]
public class AbandonedWatchTests
{
    [Test]
    public async Task A_watch_that_is_killed_is_put_back_by_the_server()
    {
        await using var lab = await QuietLab.UpAsync(HangingWatch.Slow);
        var before = await QuietLab.StateAsync(lab);
        var (during, _) = await HangingWatch.EndAsync(lab, $"lab:{lab.Name}", "KILL");

        during.ShouldContain("00-sshlab-watch.conf", Case.Sensitive, "the watch was under way");
        var begun = TimeProvider.System.GetTimestamp();
        while ((await QuietLab.StateAsync(lab)) is var now && now != before)
        {
            if (TimeProvider.System.GetElapsedTime(begun) > HangingWatch.Patience)
                Assert.Fail($"The server did not put the watch back within {HangingWatch.Patience.TotalSeconds:0} s:\n{now}");
            await Task.Delay(TimeSpan.FromSeconds(2));
        }
        await HangingWatch.ShouldLogLittleAsync(lab);
    }
}
