using NUnit.Framework;
using Shouldly;
using SshLab.Facts.Probes;
using SshLab.Logins;
using SshLab.Processes;

namespace SshLab.Tests.Logins;

public sealed class MisplacedKeyTests
{
    [TestCase("/x: line 1: Bad configuration option: -----begin")]
    [TestCase("/x line 2: no argument after keyword \"b3blbnnzac1rzxktdjeaaaaabg5vbmuaaaaebm9uzqaaaaaaaaabaaaamwaaaatzc2gtzw\"")]
    [TestCase("/x: line 6: Bad configuration option: 5ohbw8nimr2pbmjk")]
    public void A_word_that_can_be_no_keyword_is_not_shown(string line) => MisplacedKey.Hide(line).ShouldContain("not shown");

    [TestCase("/x: line 1: Bad configuration option: UseKeychain")]
    [TestCase("/x line 2: no argument after keyword \"user\"")]
    [TestCase("Load key \"/home/me/.ssh/id_ed25519\": error in libcrypto")]
    public void Every_other_line_stays(string line) => MisplacedKey.Hide(line).ShouldBe(line);

    [Test]
    public async Task A_private_key_given_as_configuration_is_in_no_fact_and_no_trace()
    {
        var directory = Directory.CreateTempSubdirectory("misplaced").FullName;
        try
        {
            var key = Path.Combine(directory, "key");
            (await new ProcessCommand("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key).RunAsync()).OrThrow("Install OpenSSH's client.");
            var secret = (await File.ReadAllLinesAsync(key))[3];
            var target = new Target("host.invalid") { ConfigFile = key };

            var facts = await ClientProbe.CollectAsync(target);
            var login = await LoginProbe.TryAsync(target);

            facts.ConfigurationFiles.ShouldAllBe(file => file.Content == null);
            facts.ConfigurationProblems.ShouldNotBeEmpty();
            string.Join('\n', [.. facts.ConfigurationProblems.Select(problem => problem.Said), .. login.Trace, .. login.Said, login.LastWord]).ShouldNotContain(secret, Case.Insensitive);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }
}
