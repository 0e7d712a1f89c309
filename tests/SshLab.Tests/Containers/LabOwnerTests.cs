using Shouldly;
using SshLab.Containers.Labs;

namespace SshLab.Tests.Containers;

public sealed class LabOwnerTests
{
    [Test]
    public void An_owner_is_read_as_it_was_written() => LabOwner.Parse(LabOwner.Current.ToString()).ShouldBe(LabOwner.Current);

    [TestCase("")]
    [TestCase("a/b/c/d")]
    [TestCase("a/b/c/d/e")]
    [TestCase("a/b/c/-4/5")]
    public void What_is_no_owner_is_read_as_none(string text) => LabOwner.Parse(text).ShouldBeNull();

    [Test]
    public void This_process_has_not_ended() => LabOwner.Current.HasEnded().ShouldBeFalse();

    [Test]
    public void A_process_whose_number_another_one_has_by_now_has_ended() =>
        (LabOwner.Current with { StartTime = LabOwner.Current.StartTime - 1 }).HasEnded().ShouldBeTrue();

    [Test]
    public void A_process_of_an_earlier_boot_has_ended() => (LabOwner.Current with { Boot = "earlier" }).HasEnded().ShouldBeTrue();

    [Test]
    public void A_process_that_cannot_be_seen_from_here_has_not_ended()
    {
        foreach (var owner in new[] { LabOwner.Current with { Machine = "elsewhere", Pid = 1 }, LabOwner.Current with { NumberSpace = "other", StartTime = 1 } })
        {
            owner.IsOutOfSight.ShouldBeTrue();
            owner.HasEnded().ShouldBeFalse();
        }
    }

    [Test]
    public void A_start_time_is_read_past_a_name_with_blanks_and_brackets() =>
        ProcessClock.StartTimeIn("42 (a) b (c)) S 1 42 42 0 -1 4194304 56 0 0 0 0 0 0 0 20 0 1 0 167569 2703360 286").ShouldBe(167569);

    [Test]
    public void A_zombie_has_no_start_time() =>
        ProcessClock.StartTimeIn("42 (sh) Z 1 42 42 0 -1 4194304 56 0 0 0 0 0 0 0 20 0 1 0 167569 2703360 286").ShouldBeNull();

    [Test]
    public void The_start_time_of_a_process_that_does_not_exist_is_unknown()
    {
        ProcessClock.StartTime(int.MaxValue).ShouldBeNull();
        ProcessClock.StartTime(Environment.ProcessId).ShouldNotBeNull();
    }
}
