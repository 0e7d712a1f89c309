using System.Text.RegularExpressions;
using NUnit.Framework;
using Shouldly;

namespace SshLab.Cli.Tests.Workflows;

/// <summary>Whoever can move a tag could run what he likes in the workflow: other people's actions are named by commit.</summary>
public sealed partial class PinnedActionsTests
{
    [Test]
    public void Every_action_of_others_is_pinned_by_its_commit()
    {
        var uses = Directory.EnumerateFiles(GitHubFolder.Path, "*.yml", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines).Select(line => UsesWords().Match(line)).Where(match => match.Success).Select(match => match.Groups["what"].Value).ToList();

        uses.Count.ShouldBeGreaterThan(5);
        uses.Where(what => !what.StartsWith("./", StringComparison.Ordinal) && !Pinned().IsMatch(what)).ShouldBeEmpty();
    }

    [Test]
    public void The_workflow_may_read_the_repository_and_nothing_else() =>
        File.ReadAllText(Path.Combine(GitHubFolder.Path, "workflows", "ci.yml")).Split('\n').Count(line => line.Contains("permissions:", StringComparison.Ordinal) || line.Contains(": write", StringComparison.Ordinal))
            .ShouldBe(1, "one block of permissions, no right to write");

    [GeneratedRegex(@"^\s*(?:- )?uses:\s*(?<what>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex UsesWords();

    [GeneratedRegex("^[^@]+@[0-9a-f]{40} # v[0-9.]+$", RegexOptions.ExplicitCapture)]
    private static partial Regex Pinned();
}
