using Shouldly;
using SshLab.Parsing;

namespace SshLab.Tests.Parsing;

public sealed class VisibleTextTests
{
    [TestCase("ssh-ed25519\u00a0", @"ssh-ed25519\xA0")]
    [TestCase("a\u2003b", @"a\u2003b")]
    [TestCase("a b", "a b")]
    [TestCase("\u001b[31m", @"\x1B[31m")]
    public void A_blank_that_is_not_the_usual_one_is_shown_as_what_it_is(string text, string shown) => VisibleText.Of(text).ShouldBe(shown);
}
