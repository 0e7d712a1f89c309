using NUnit.Framework;
using Shouldly;

namespace SshLab.Cli.Tests;

/// <summary>Where JSON was asked for, standard output is one object, whatever was wrong with the words; and nothing in them drives a terminal.</summary>
[Parallelizable(ParallelScope.All)]
public class JsonErrorTests
{
    /// <summary>Stands in a test's name for what steers a terminal, which no report of tests can hold.</summary>
    private const string Steering = "STEER";

    [TestCase("diagnose", Steering)]
    [TestCase("fix", "a@" + Steering)]
    [TestCase("setup", "lab:" + Steering)]
    [TestCase("undo", "ssh://" + Steering + "@host")]
    [TestCase("explain", Steering)]
    [TestCase("lab", "up", Steering)]
    [TestCase("lab", "check", Steering)]
    [TestCase("lab", "down", Steering)]
    [TestCase("lab", Steering)]
    [TestCase("diagnose", "host", "--via", Steering)]
    [TestCase("diagnose", "host", "-J", Steering)]
    [TestCase("diagnose", "host", "-J", "a,$(id)")]
    [TestCase("diagnose", "host", "-p", Steering)]
    [TestCase("diagnose", "host", "-F", Steering)]
    [TestCase("diagnose", "host", "-i", "")]
    [TestCase("diagnose", "host", "--report", Steering)]
    [TestCase("diagnose", "host", "--password-file", "")]
    [TestCase("diagnose", "127.0.0.1", "-F", "/dev/null", "-o", Steering)]
    [TestCase("fix", "host", "--override", Steering)]
    [TestCase("setup", "host", "--type", Steering)]
    [TestCase("lab", "up", "bookworm", "--scenario", Steering)]
    public async Task A_usage_error_is_one_object_and_one_sentence(params string[] words)
    {
        var result = await Sshlab.RunAsync([.. words.Select(word => word.Replace(Steering, "\u001b]0;x\u0007\u001b[2J", StringComparison.Ordinal)), "--json"]);
        result.ExitCode.ShouldBe(ExitCode.Usage, result.Error);
        result.Json()["exitCode"]!.GetValue<int>().ShouldBe(ExitCode.Usage);
        result.Error.ShouldStartWith("sshlab: ");
        (result.OutputText + result.Error).ShouldNotContain('\u001b');
    }

    [Test]
    public async Task Words_of_any_length_are_shown_in_part()
    {
        var result = await Sshlab.RunAsync(["explain", new string('a', 100_000), "--json"]);
        result.ExitCode.ShouldBe(ExitCode.Usage);
        result.OutputText.Length.ShouldBeLessThan(20_000);
    }

    [Test]
    public async Task Marks_of_writing_direction_are_escaped()
    {
        var result = await Sshlab.RunAsync(["diagnose", "\u202eabc.invalid", "-F", "/dev/null", "--json"]);
        result.Json()["login"]!.GetValue<string>().ShouldBe("unreachable");
        result.OutputText.ShouldNotContain('\u202e');
    }

    [Test]
    public async Task The_script_of_a_report_is_an_object_too() =>
        (await Sshlab.TypedAsync("diagnose alice@127.0.0.1 -F /dev/null --print-probe --json")).Json()["script"]!.GetValue<string>().ShouldStartWith("#!/bin/sh");
}
