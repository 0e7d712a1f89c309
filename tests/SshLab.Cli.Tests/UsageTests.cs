using NUnit.Framework;
using Shouldly;

namespace SshLab.Cli.Tests;

[Parallelizable(ParallelScope.All)]
public class UsageTests
{
    [TestCase("")]
    [TestCase("lab")]
    [TestCase("diagnose")]
    [TestCase("diagnose host --no-such-option")]
    [TestCase("diagnose host another")]
    [TestCase("diagnose -i key.pub --trace")]
    [TestCase("lab up bookworm trixie")]
    [TestCase("fix host --override")]
    [TestCase("explain one two")]
    public async Task A_line_that_makes_no_sense_is_a_usage_error_that_names_the_help(string line) =>
        (await Sshlab.TypedAsync(line)).ShouldFailInWords(ExitCode.Usage).Error.ShouldContain("--help`");

    [TestCase("diagnoze host", "diagnose")]
    [TestCase("lab scenario", "scenarios")]
    [TestCase("explain --jsn", "--json")]
    [TestCase("fix host --dryrun", "--dry-run")]
    [TestCase("lab up bokworm", "bookworm")]
    [TestCase("explain home-writeable-by-others", "home-writable-by-others")]
    [TestCase("fix host --override home-writeable-by-others", "home-writable-by-others")]
    public async Task A_word_that_is_almost_right_is_answered_with_the_right_one(string line, string meant) =>
        (await Sshlab.TypedAsync(line)).ShouldFailInWords(ExitCode.Usage).Error.ShouldContain($"Did you mean '{meant}'?");

    [TestCase("lab up nosuchimage", "bookworm")]
    [TestCase("lab up bookworm --scenario zzz", "`sshlab lab scenarios` describes them")]
    [TestCase("lab up bookworm --scenario home-world", "Did you mean 'home-world-writable'? Also near: ")]
    [TestCase("explain zzz", "`sshlab explain` lists them")]
    [TestCase("diagnose host --via zzz", "ssh:[USER@]HOST[:PORT]")]
    [TestCase("diagnose host -F /no/such/ssh_config", "-F /dev/null")]
    public async Task An_unknown_name_is_answered_with_the_valid_ones_or_the_way_to_them(string line, string valid) =>
        (await Sshlab.TypedAsync(line)).ShouldFailInWords(ExitCode.Usage).Error.ShouldContain(valid);

    [Test]
    public async Task Hundreds_of_valid_names_are_no_answer() =>
        (await Sshlab.TypedAsync("lab up bookworm --scenario home-world")).ShouldFailInWords(ExitCode.Usage).Error.Length.ShouldBeLessThan(400);

    [TestCase("ssh:")]
    [TestCase("docker:")]
    [TestCase("docker")]
    [TestCase("lab:")]
    [TestCase("local:host")]
    [TestCase("telnet:host")]
    [TestCase("ssh::22")]
    [TestCase("ssh:root@host:port")]
    [TestCase("ssh:-oProxyCommand=id")]
    [TestCase("docker:--privileged")]
    public async Task A_malformed_way_in_is_a_usage_error(string via) =>
        (await Sshlab.TypedAsync($"diagnose 127.0.0.1 --via {via}")).ShouldFailInWords(ExitCode.Usage);

    [TestCase("0")]
    [TestCase("65536")]
    [TestCase("ssh")]
    [TestCase("-1")]
    [TestCase("22x")]
    public async Task A_port_that_is_none_is_a_usage_error(string port) =>
        (await Sshlab.RunAsync(["diagnose", "host", $"-p{port}"])).ShouldFailInWords(ExitCode.Usage).Error.ShouldContain("port");

    [TestCase("-oProxyCommand=id")]
    [TestCase("root@-oProxyCommand=id")]
    [TestCase("ho st")]
    [TestCase("")]
    [TestCase("a$(id)")]
    public async Task A_host_name_that_could_do_harm_is_a_usage_error(string host) =>
        (await Sshlab.RunAsync(["diagnose", "--", host])).ShouldFailInWords(ExitCode.Usage);

    [Test]
    public async Task An_error_where_json_was_asked_for_is_one_object_too()
    {
        var result = await Sshlab.TypedAsync("explain zzz --json");
        result.ExitCode.ShouldBe(ExitCode.Usage);
        result.Json()["exitCode"]!.GetValue<int>().ShouldBe(ExitCode.Usage);
        result.Json()["error"]!.GetValue<string>().ShouldContain("zzz");
    }
}
