using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class KeyCommandLineRefusesTests
{
    private const string Id = "key-command-line-refuses";
    private const string From = KeysProgram.Path + ":1: Authentication tried for alice with correct key but not from a permitted host (host=192.0.2.7, ip=192.0.2.7, required=198.51.100.0/24).";

    [Test]
    public void What_from_says_is_told_as_sshd_logs_it()
    {
        var facts = KeysProgram.Logged(From, "Refused by key options", KeysProgram.Closed);
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Cause.ShouldBe(Cause.Policy);
        facts.Finding(Id).Changes.ShouldBeEmpty();
        KeysProgram.Logged(From, KeysProgram.Closed).Finding(Id).Title.ShouldContain("required=198.51.100.0/24");
    }

    [TestCase("Refused by key options")]
    [TestCase("error: Refused by key options at " + KeysProgram.Path + ":1")]
    public void Other_options_are_known_by_the_refusal_alone(string line) =>
        KeysProgram.Logged(line, KeysProgram.Processed(1, 1), KeysProgram.Closed).Blockers().ShouldBe([Id]);

    [TestCase("Refused by key options at /home/bob/.ssh/authorized_keys:1")]
    [TestCase("/home/alice/.ssh/authorized_keys:1: Authentication tried for alice with correct key but not from a permitted host (host=h, ip=192.0.2.7, required=h).")]
    [TestCase(KeysProgram.Path + ":1: Authentication tried for bob with correct key but not from a permitted host (host=h, ip=192.0.2.7, required=h).")]
    public void A_refusal_of_another_line_is_not_this(string line) => KeysProgram.Logged(line, KeysProgram.Closed).By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Where_a_file_holds_the_key_that_line_is_judged() => KeysProgram.Logged(From, KeysProgram.Closed).Content(FactsOf.Line + "\n").By(Id).ShouldBe(RuleResult.Healthy);
}
