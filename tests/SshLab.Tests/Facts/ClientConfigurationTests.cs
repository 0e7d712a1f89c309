using NUnit.Framework;
using Shouldly;
using SshLab.Facts;
using SshLab.Facts.Probes;

namespace SshLab.Tests.Facts;

/// <summary>ssh's own reading of files on disk: which line decides, and what it refuses.</summary>
public sealed class ClientConfigurationTests
{
    private string _directory = null!;

    private string Config => Path.Combine(_directory, "config");

    [SetUp]
    public void SetUp() => _directory = Directory.CreateTempSubdirectory("config").FullName;

    [TearDown]
    public void TearDown() => Directory.Delete(_directory, recursive: true);

    [Test]
    public async Task The_first_line_that_applies_decides_and_an_included_file_stands_at_its_place()
    {
        var included = Write("included", "PubkeyAuthentication no\nHost other\n  User nobody\n");
        Write("config", $"Include {included}\nMatch user carol\n  IdentitiesOnly yes\nHost box\n  User carol\n  PubkeyAuthentication yes\n");

        var facts = await ClientProbe.CollectAsync(new Target("box") { ConfigFile = Config });

        Deciding(facts, "user").ShouldBe($"{Config} line 5: User carol");
        Deciding(facts, "PubkeyAuthentication").ShouldBe($"{included} line 1: PubkeyAuthentication no");
        Deciding(facts, "identitiesonly").ShouldBeNull("the user was not carol yet when that line was read");
        facts.UserNamed.ShouldBeFalse();
    }

    [Test]
    public async Task A_file_that_ssh_does_not_trust_is_a_fact()
    {
        var included = Write("included", "Compression no\n");
        File.SetUnixFileMode(included, (UnixFileMode)Convert.ToInt32("666", 8));
        Write("config", $"Include {included}\n");

        var facts = await ClientProbe.CollectAsync(new Target("box") { ConfigFile = Config });

        var problem = facts.ConfigurationProblems.ShouldHaveSingleItem();
        (problem.File, problem.IsAboutRights).ShouldBe((included, true));
        facts.Files.ShouldNotBeNull().At(included).ShouldNotBeNull().Mode.ShouldBe(Convert.ToInt32("666", 8));
    }

    [Test]
    public async Task Every_line_that_ssh_does_not_understand_is_told()
    {
        Write("config", "Host box\n  UseKeychain yes\n  User carol\n  Fooo 1\n");

        var facts = await ClientProbe.CollectAsync(new Target("box") { ConfigFile = Config });

        facts.ConfigurationProblems.Select(problem => (problem.File, problem.Line)).ShouldBe([(Config, 2), (Config, 4)]);
    }

    [Test]
    public async Task A_keyword_of_an_older_name_decides_as_well()
    {
        Write("config", "Host box\n  PubkeyAcceptedKeyTypes rsa-sha2-512\n");

        var facts = await ClientProbe.CollectAsync(new Target("box") { ConfigFile = Config });

        Deciding(facts, "PubkeyAcceptedAlgorithms").ShouldBe($"{Config} line 2: PubkeyAcceptedKeyTypes rsa-sha2-512");
    }

    [Test]
    public async Task An_included_file_that_cannot_be_opened_is_a_fact()
    {
        File.CreateSymbolicLink(Path.Combine(_directory, "loop"), Path.Combine(_directory, "loop"));
        Write("config", $"Include {_directory}/loop\nHost box\n  User carol\n");

        var facts = await ClientProbe.CollectAsync(new Target("box") { ConfigFile = Config });

        var problem = facts.ConfigurationProblems.ShouldHaveSingleItem();
        (problem.File, problem.CannotOpen, problem.IsAboutRights).ShouldBe((Path.Combine(_directory, "loop"), true, false));
        facts.IsUserSettled.ShouldBeFalse();
    }

    private static string? Deciding(ClientFacts facts, string keyword) => ClientConfiguration.Deciding(facts.ConfigurationFiles, keyword)?.ToString();

    private string Write(string name, string text)
    {
        var path = Path.Combine(_directory, name);
        File.WriteAllText(path, text);
        File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32("600", 8));
        return path;
    }
}
