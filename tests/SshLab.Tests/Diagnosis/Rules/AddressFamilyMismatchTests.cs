using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class AddressFamilyMismatchTests
{
    private const string Id = "address-family-mismatch";

    [Test]
    public void A_socket_of_the_other_family_does_not_answer()
    {
        UnansweredLogin.With(new ListeningSocket("::", 22)).Blockers().ShouldBe([Id]);
        UnansweredLogin.With(new ListeningSocket("::", 22)).Finding(Id).NextStep!.ShouldContain("ssh -6");
    }

    [Test]
    public void Where_both_families_are_served_or_were_tried_it_is_something_else()
    {
        UnansweredLogin.With(new("::", 22), new("0.0.0.0", 22)).By(Id).ShouldBe(RuleResult.Healthy);
        var facts = UnansweredLogin.With(new ListeningSocket("::", 22));
        (facts with { Login = facts.Login! with { Trace = [.. facts.Login.Trace, "debug1: Connecting to server [2001:db8::1] port 22."] } }).By(Id).ShouldBe(RuleResult.Healthy);
    }

    [Test]
    public void Without_root_it_cannot_be_seen() =>
        UnansweredLogin.With(new ListeningSocket("::", 22)).Sshd(sshd => sshd with { ListeningOn = null }).By(Id).UnknownBecause!.ShouldContain("root");
}
