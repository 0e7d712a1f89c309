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
    public async Task A_line_whose_program_cannot_be_run_is_told_and_its_block_does_not_apply()
    {
        Write("config", "Match host box exec \"/no/such/program\"\n  User carol\nMatch exec \"false\"\n  Port 3\nMatch exec \"true\"\n  Port 4\n");

        var facts = await ClientProbe.CollectAsync(new Target("box") { ConfigFile = Config });

        var file = facts.ConfigurationFiles.ShouldHaveSingleItem();
        file.NotRun.ShouldBe([1]);
        file.Applied.ShouldBe([5]);
        facts.Port.ShouldBe(4);
    }

    [Test]
    public async Task A_variable_without_a_value_in_the_name_of_a_key_is_a_problem_of_its_line()
    {
        Write("config", "Compression no\nIdentityFile ${SSHLAB_NO_SUCH_VARIABLE}/key\n");

        var facts = await ClientProbe.CollectAsync(new Target("box") { ConfigFile = Config });

        facts.ConfigurationProblems.Select(problem => (problem.File, problem.Line)).ShouldBe([(Config, 2)]);
        await Should.ThrowAsync<BadInputException>(() => ClientProbe.CollectAsync(new Target("box") { ConfigFile = "/dev/null", Options = ["IdentityFile=${SSHLAB_NO_SUCH_VARIABLE}/key"] }));
    }

    [Test]
    public async Task A_jump_host_that_is_to_be_reached_through_itself_is_a_loop()
    {
        Write("config", "Host *\n  ProxyJump jump\nHost jump\n  HostName 192.0.2.1\n");
        (await ClientProbe.CollectAsync(new Target("box") { ConfigFile = Config })).JumpLoop.ShouldBe(["jump"]);

        Write("config", "Host *\n  ProxyJump jump\n");
        (await ClientProbe.CollectAsync(new Target("jump") { ConfigFile = Config })).JumpLoop.ShouldBe(["jump"]);

        Write("config", "Host jump\n  ProxyJump none\nHost *\n  ProxyJump first,jump\n");
        (await ClientProbe.CollectAsync(new Target("box") { ConfigFile = Config, Options = ["ProxyJump=jump"] })).JumpLoop.ShouldBeEmpty();
    }

    [Test]
    public async Task An_ssh_that_would_go_into_the_background_still_tells_its_configuration()
    {
        Write("config", "ForkAfterAuthentication yes\nUser carol\n");

        var facts = await ClientProbe.CollectAsync(new Target("box") { ConfigFile = Config });

        facts.User.ShouldBe("carol");
        facts.Configuration["forkafterauthentication"].ShouldBe(["yes"]);
    }

    [Test]
    public void A_command_that_does_not_end_is_found_in_its_file()
    {
        var file = new ClientConfigFile { Path = "/c", Content = "Port 1\nMatch host box exec \"sleep 70\"\n"u8.ToArray() };
        string[] said = ["debug1: Reading configuration data /c", "debug2: checking match for 'host box exec \"sleep 70\"' host box originally box", "debug3: /c line 2: matched 'host \"box\"'", "debug1: Executing command: 'sleep 70'", ""];

        var problem = ClientConfigTrace.Hanging(said, [file], "/c", "/");

        (problem.File, problem.Line, problem.Hangs).ShouldBe(("/c", 2, true));
        ClientConfigTrace.Hanging([], [], "/pipe", "/").File.ShouldBe("/pipe");
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
