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

    [TestCase("ssh://host", null, "host", null)]
    [TestCase("ssh://host/", null, "host", null)]
    [TestCase("ssh://host:", null, "host", null)]
    [TestCase("ssh://alice@host:2222", "alice", "host", 2222)]
    [TestCase("ssh://alice@host:2222/", "alice", "host", 2222)]
    [TestCase("ssh://alice;fingerprint=x@host", "alice", "host", null)]
    [TestCase("ssh://%61l%C3%AFce@ho_st.example.", "alïce", "ho_st.example", null)]
    [TestCase("ssh://alice%40corp@host", "alice@corp", "host", null)]
    [TestCase("ssh://bastion%3Aalice@host", "bastion:alice", "host", null)]
    [TestCase("ssh://[host]:22", null, "host", 22)]
    public void A_uri_is_read_as_ssh_reads_it(string text, string? user, string host, int? port)
    {
        var target = Target.Parse(text);

        (target.User, target.Host, target.Port).ShouldBe((user, host, port));
    }

    [TestCase("ssh://alice:secret@host", "%3A")]
    [TestCase("ssh://host/path", "path")]
    [TestCase("ssh://host:22/path", "path")]
    [TestCase("ssh://[::1]:22", "IPv6")]
    [TestCase("ssh://::1", "IPv6")]
    [TestCase("ssh://a+b@host", "%2B")]
    [TestCase("ssh://a%zz@host", "%25")]
    [TestCase("ssh://a%00b@host", "00")]
    [TestCase("ssh://a%4", "host")]
    [TestCase("ssh://@host", "empty")]
    [TestCase("ssh://", "empty")]
    [TestCase("ssh://-oProxyCommand=id", "host name")]
    [TestCase("ssh://alice@-host", "host name")]
    [TestCase("ssh://%2Dl@host", "option")]
    [TestCase("ssh://%2Dhost", "host name")]
    [TestCase("ssh://a@b@host", "host name")]
    [TestCase("ssh://ho..st", "host name")]
    [TestCase("ssh://a%20b@host", "blank")]
    [TestCase("ssh://host:0", "65535")]
    [TestCase("ssh://host:ssh", "65535")]
    [TestCase("ssh://[host", "host name")]
    [TestCase("SSH://host", "small letters")]
    [TestCase("https://host", "small letters")]
    public void A_uri_that_ssh_would_not_take_is_bad_input(string text, string why)
    {
        var message = Should.Throw<BadInputException>(() => Target.Parse(text)).Message;

        message.ShouldContain(why);
        message.ShouldNotContain("secret");
    }

    [TestCase("jump")]
    [TestCase("none")]
    [TestCase("root@jump:22,alice@[::1]:2222")]
    [TestCase("ssh://root@jump:22")]
    public void Jump_hosts_are_taken_as_they_stand(string jumps) => new Target("host") { JumpHosts = jumps }.JumpHosts.ShouldBe(jumps);

    [TestCase("-oProxyCommand=id")]
    [TestCase("jump,-W")]
    [TestCase("-l@jump")]
    [TestCase("$(id)")]
    [TestCase("jump;id")]
    [TestCase("ssh://jump/$(id)")]
    [TestCase("")]
    public void Jump_hosts_that_a_shell_or_ssh_would_read_otherwise_are_bad_input(string jumps) =>
        Should.Throw<BadInputException>(() => new Target("host") { JumpHosts = jumps });

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
