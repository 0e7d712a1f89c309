using NUnit.Framework;
using Shouldly;
using SshLab.Processes;

namespace SshLab.Cli.Tests.Workflows;

/// <summary>The table of scenarios and images on a workflow's page.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ScenarioTableTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public async Task Several_runs_make_one_table_and_one_failure_outweighs_a_pass()
    {
        var first = await WriteAsync("first", "home\thome-open\tbookworm\tpassed", "home\thome-open\tforky\tpassed");
        var second = await WriteAsync("second", "account\tlocked\tforky\tpassed", "home\thome-open\tforky\tfailed");

        var table = await TableAsync(first, second);

        table.OutputText.ShouldBe("""
            3 scenario × image pairs passed, 1 failed.

            | category | scenario | forky | bookworm |
            | --- | --- | --- | --- |
            | account | `locked` | ✓ |  |
            | home | `home-open` | **✗** | ✓ |

            """);
    }

    [Test]
    public async Task A_run_without_scenarios_says_so() => (await TableAsync(await WriteAsync("none"))).OutputText.ShouldBe("No scenario was run.\n");

    private async Task<string> WriteAsync(string name, params IEnumerable<string> lines)
    {
        var file = Path.Combine(_folder.Path, name);
        await File.WriteAllLinesAsync(file, lines);
        return file;
    }

    private static async Task<ProcessResult> TableAsync(params IEnumerable<string> files) =>
        (await new ProcessCommand("sh", [Path.Combine(GitHubFolder.Path, "scripts", "scenario-table"), .. files]).RunAsync()).OrThrow("The script is .github/scripts/scenario-table.");
}
