using Shouldly;
using SshLab.Diagnosis.KeyPolicy;

namespace SshLab.Tests.Diagnosis.KeyPolicy;

public sealed class SourceMistakeTests
{
    [TestCase(" 10.0.0.1", "10.0.0.1", "begins with a blank")]
    [TestCase("10.0.0.1 ", "10.0.0.1", "ends in a blank")]
    [TestCase(" !10.0.0.1", "!10.0.0.1", "begins with a blank")]
    [TestCase("10.0.0.1 10.0.0.2", "10.0.0.1,10.0.0.2", "commas alone")]
    [TestCase("10.0.0.1;10.0.0.2", "10.0.0.1,10.0.0.2", "commas alone")]
    [TestCase("", "", "empty")]
    [TestCase("10.0.0.0/255.0.0.0", "10.0.0.0/8", "mask in dots")]
    [TestCase("10.1.2.3/255.255.0.0", "10.1.0.0/16", "mask in dots")]
    [TestCase("10.0.0.5/24", "10.0.0.0/24", "bits set behind its mask")]
    [TestCase("!10.0.0.5/24", "!10.0.0.0/24", "bits set behind its mask")]
    [TestCase("10.0.0.0/33", null, "more bits")]
    [TestCase("172.17/16", null, "four numbers")]
    [TestCase("::ffff:10.0.0.1", "10.0.0.1", "in the form of IPv6")]
    [TestCase("::ffff:10.0.0.0/104", "10.0.0.0/8", "in the form of IPv6")]
    [TestCase("10.0.", "10.0.*", "nothing stands for the rest")]
    [TestCase("[10.0.0.1]", "10.0.0.1", "brackets")]
    [TestCase("10.0.0.1-10.0.0.9", null, "range")]
    [TestCase("10.0.0.1:22", "10.0.0.1", "neither a user nor a port")]
    [TestCase("alice@10.0.0.1", "10.0.0.1", "neither a user nor a port")]
    public void An_entry_that_says_something_else_to_sshd_is_known(string entry, string? meant, string what)
    {
        var mistake = SourceMistake.Of(entry).ShouldNotBeNull();

        mistake.Meant.ShouldBe(meant);
        mistake.What.ShouldContain(what);
    }

    [TestCase("10.0.0.1")]
    [TestCase("10.0.0.0/8")]
    [TestCase("!10.0.0.0/8")]
    [TestCase("10.0.0.*")]
    [TestCase("2001:db8::/32")]
    [TestCase("2001:db8::1")]
    [TestCase("*.example.org")]
    [TestCase("laptop-7")]
    [TestCase("*")]
    public void What_is_as_it_should_be_is_none(string entry) => SourceMistake.Of(entry).ShouldBeNull();

    [Test]
    public void A_list_is_put_right_entry_by_entry() => SourceMistake.Corrected("10.0.0.1, 10.1.0.0,10.2.0.0/255.255.0.0,,*.example.org").ShouldBe("10.0.0.1,10.1.0.0,10.2.0.0/16,*.example.org");
}
