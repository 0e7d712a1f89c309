using NUnit.Framework;
using Shouldly;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class ClientConfigInvalidTests
{
    private const string Id = "client-config-invalid";

    [Test]
    public void An_unknown_keyword_becomes_a_comment()
    {
        var facts = Wrong("Host *\n  UseKeychain yes\n", "/home/me/.ssh/config: line 2: Bad configuration option: usekeychain", 2);
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Evidence.ShouldContain("/home/me/.ssh/config line 2: UseKeychain yes");
        facts.Finding(Id).Changes.Single().Command.ShouldContain("#");
    }

    [TestCase("Hots", "hots")]
    [TestCase("HostNme", "hostnme")]
    [TestCase("Usr", "usr")]
    [TestCase("ProxyJmp", "proxyjmp")]
    public void A_misspelt_keyword_that_says_where_to_go_is_left_to_a_person(string keyword, string said)
    {
        var facts = Wrong($"{keyword} box\n", $"/home/me/.ssh/config: line 1: Bad configuration option: {said}", 1);
        facts.Blockers().ShouldBe([Id]);
        facts.Commands().ShouldBeEmpty();
    }

    [Test]
    public void A_wrong_value_is_left_to_a_person() => Wrong("Port x1\n", "/home/me/.ssh/config line 1: Bad port 'x1'.", 1).Commands().ShouldBeEmpty();

    private static SshLab.Facts.FactSet Wrong(string text, string said, int line) =>
        ClientOf.Healthy().ConfigFile(text).Client(client => client with { ConfigurationProblems = [new ClientConfigProblem("/home/me/.ssh/config", line, said)] });
}
