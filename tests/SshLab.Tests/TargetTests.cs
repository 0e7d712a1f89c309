using Shouldly;

namespace SshLab.Tests;

/// <summary>No part of a target can be read as an option or as shell code.</summary>
public sealed class TargetTests
{
    [Test]
    public void The_last_at_sign_divides_user_and_host()
    {
        var target = Target.Parse("alice@corp@host");

        (target.User, target.Host).ShouldBe(("alice@corp", "host"));
        Target.Parse("host").User.ShouldBeNull();
    }

    [Test]
    public void The_account_of_a_machine_may_end_in_a_dollar()
    {
        Target.Parse("build01$@host").User.ShouldBe("build01$");
        Should.Throw<BadInputException>(() => Target.Parse("$HOME@host"));
        Should.Throw<BadInputException>(() => Target.Parse("alice@host$"));
    }

    [Test]
    public void A_user_of_a_windows_domain_is_taken() => Target.Parse("CORP\\alice@host").User.ShouldBe("CORP\\alice");

    [TestCase("-oProxyCommand=touch x")]
    [TestCase("alice@-oProxyCommand=x")]
    [TestCase("-l@host")]
    [TestCase("$(id)@host")]
    [TestCase("ho st")]
    [TestCase("ho\nst")]
    [TestCase("")]
    [TestCase("alice@")]
    [TestCase("CORP\\@host")]
    public void A_name_that_could_be_an_option_or_code_is_bad_input(string text) =>
        Should.Throw<BadInputException>(() => Target.Parse(text)).Message.ShouldContain("[USER@]HOST");

    [TestCase(0)]
    [TestCase(65536)]
    public void A_port_out_of_range_is_bad_input(int port) =>
        Should.Throw<BadInputException>(() => new Target("host") { Port = port }).Message.ShouldContain("1 to 65535");

    [Test]
    public void Our_options_come_first_and_the_host_last()
    {
        var target = new Target("host") { User = "alice", Port = 2222, IdentityFile = "key", ConfigFile = "config", JumpHosts = "jump", Options = ["A=b"] };

        target.SshArguments("-v").ShouldBe(["-v", "-F", "config", "-i", "key", "-o", "A=b", "-J", "jump", "-l", "alice", "-p", "2222", "--", "host"]);
        target.ToString().ShouldBe("alice@host -p 2222");
    }
}
