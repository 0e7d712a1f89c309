using Shouldly;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Tests.Logins;

public sealed class PenaltyLimitTests
{
    private const string Default = "crash:90 authfail:5 noauth:1 grace-exceeded:10 refuseconnection:10 max:600 min:15 max-sources4:65536 max-sources6:65536 overflow:permissive overflow6:permissive";

    [TestCase(Default, 3)]
    [TestCase("authfail:20 min:15", 1)]
    [TestCase("authfail:10 min:15", 2)]
    [TestCase("authfail:7.5 min:15", 2)]
    [TestCase("authfail:1 min:0", 1)]
    [TestCase("authfail:0 min:15", null)]
    [TestCase("no", null)]
    public void The_failure_that_drops_the_address_follows_from_what_each_one_costs(string configured, int? failure) =>
        PenaltyLimit.DroppingFailure(Sshd(configured)).ShouldBe(failure);

    [Test]
    public void A_server_that_knows_no_penalties_or_was_not_seen_has_no_limit()
    {
        PenaltyLimit.DroppingFailure(null).ShouldBeNull();
        PenaltyLimit.DroppingFailure(new SshdFacts()).ShouldBeNull();
        PenaltyLimit.DroppingFailure(new SshdFacts { Configuration = new Dictionary<string, IReadOnlyList<string>>() }).ShouldBeNull();
    }

    [Test]
    public void One_more_login_after_a_failed_one_is_within_the_usual_limit() => PenaltyLimit.WhyNotAgain(Sshd(Default), 1).ShouldBeNull();

    [Test]
    public void A_login_that_would_have_the_address_dropped_if_it_failed_is_not_tried() =>
        PenaltyLimit.WhyNotAgain(Sshd(Default), 2).ShouldNotBeNull().ShouldContain("2 have failed in this run");

    [Test]
    public void Where_no_login_has_failed_the_next_one_is_tried() => PenaltyLimit.WhyNotAgain(Sshd("authfail:60 min:15"), 0).ShouldBeNull();

    private static SshdFacts Sshd(string configured) => new() { Configuration = new Dictionary<string, IReadOnlyList<string>> { ["persourcepenalties"] = [configured] } };
}
