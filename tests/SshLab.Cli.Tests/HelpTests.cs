using NUnit.Framework;
using Shouldly;

namespace SshLab.Cli.Tests;

[Parallelizable(ParallelScope.All)]
public class HelpTests
{
    private static readonly string[] Commands =
    [
        "demo", "setup", "diagnose", "fix", "undo", "explain",
        "lab", "lab images", "lab scenarios", "lab up", "lab list", "lab exec", "lab logs", "lab check", "lab ssh", "lab down", "lab prune",
    ];

    [TestCaseSource(nameof(Commands))]
    public async Task Every_command_has_help(string command)
    {
        var help = await Sshlab.TypedAsync($"{command} --help");
        help.ExitCode.ShouldBe(ExitCode.Done);
        help.OutputText.ShouldContain($"sshlab {command}");
        help.Error.ShouldBeEmpty();
    }

    [Test]
    public async Task The_help_of_the_command_lists_all_commands()
    {
        var help = (await Sshlab.TypedAsync("--help")).OutputText;
        foreach (var command in Commands.Where(name => !name.Contains(' ', StringComparison.Ordinal)))
            help.ShouldContain($"\n  {command}");
    }

    [TestCase("setup")]
    [TestCase("diagnose")]
    [TestCase("fix")]
    [TestCase("undo")]
    public async Task Commands_about_a_login_take_the_options_of_ssh(string command)
    {
        var help = (await Sshlab.TypedAsync($"{command} --help")).OutputText;
        foreach (var option in new[] { "-p <PORT>", "-i <KEY>", "-l <USER>", "-o <KEYWORD=VALUE>", "-F <FILE>", "-J <HOSTS>", "--via <VIA>", "--json" })
            help.ShouldContain(option);
    }

    [Test]
    public async Task The_version_is_printed() =>
        (await Sshlab.TypedAsync("--version")).OutputText.ShouldMatch(@"^\d+\.\d+");
}
