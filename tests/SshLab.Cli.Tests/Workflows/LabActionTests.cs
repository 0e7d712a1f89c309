using NUnit.Framework;
using Shouldly;
using SshLab.Processes;

namespace SshLab.Cli.Tests.Workflows;

/// <summary>The action that launches a lab in anybody's workflow: what it runs, run as a runner runs it.</summary>
[CancelAfter(180_000)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class LabActionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string State => Path.Combine(_folder.Path, "state");

    private string Output => Path.Combine(_folder.Path, "output");

    public void Dispose() => _folder.Dispose();

    [Test]
    public async Task It_launches_a_broken_host_says_how_to_reach_it_and_removes_it_after()
    {
        (await RunAsync("up", ("INPUT_IMAGE", "bookworm"), ("INPUT_SCENARIO", "home-world-writable"))).ExitCode.ShouldBe(0);
        var name = Read(State)["name"];
        try
        {
            var host = Read(Output);
            host.Keys.ShouldBe(["name", "host", "port", "user", "identity-file", "known-hosts-file"], ignoreOrder: true);
            host.Values.ShouldAllBe(value => value.Length > 0);

            var login = await new ProcessCommand("ssh", "-F", "/dev/null", "-o", "BatchMode=yes", "-o", $"UserKnownHostsFile={host["known-hosts-file"]}", "-p", host["port"],
                "-i", host["identity-file"], $"{host["user"]}@{host["host"]}", "true").RunAsync();
            login.Error.ShouldContain("Permission denied");
        }
        finally
        {
            (await RunAsync("down", ("STATE_name", name))).ExitCode.ShouldBe(0);
        }
        (await Sshlab.TypedAsync("lab list --json")).OutputText.ShouldNotContain($"\"{name}\"");
    }

    [Test]
    public async Task An_image_that_does_not_exist_fails_the_step_in_words_and_leaves_nothing_to_remove()
    {
        var result = await RunAsync("up", ("INPUT_IMAGE", "--help"), ("INPUT_SCENARIO", ""));

        result.ExitCode.ShouldBe(ExitCode.Usage);
        result.Error.ShouldContain("bookworm");
        File.Exists(State).ShouldBeFalse();
        (await RunAsync("down")).ExitCode.ShouldBe(0);
    }

    [Test]
    public void It_declares_every_output_that_the_script_writes()
    {
        var declared = File.ReadAllText(Path.Combine(GitHubFolder.Path, "actions", "lab", "action.yml"));
        var written = File.ReadLines(Path.Combine(GitHubFolder.Path, "actions", "lab", "lab")).Where(line => line.StartsWith("            echo \"", StringComparison.Ordinal))
            .Select(line => line.Trim()["echo \"".Length..].Split('=')[0]).ToList();

        written.Count.ShouldBe(6);
        written.ShouldAllBe(name => declared.Contains($"\n  {name}:\n", StringComparison.Ordinal));
    }

    private Task<ProcessResult> RunAsync(string verb, params IEnumerable<(string Name, string Value)> variables) =>
        new ProcessCommand("sh", Path.Combine(GitHubFolder.Path, "actions", "lab", "lab"), verb)
        {
            Environment = new Dictionary<string, string?>([.. variables.Select(one => KeyValuePair.Create(one.Name, (string?)one.Value)),
                new("SSHLAB", Sshlab.Executable), new("GITHUB_STATE", State), new("GITHUB_OUTPUT", Output)]),
            Timeout = TimeSpan.FromMinutes(2),
        }.RunAsync(TestContext.CurrentContext.CancellationToken);

    private static Dictionary<string, string> Read(string file) => File.ReadLines(file).Select(line => line.Split('=', 2)).ToDictionary(words => words[0], words => words[1]);
}
