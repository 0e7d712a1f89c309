using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class ClientConfigHangsTests
{
    private const string Id = "client-config-hangs";

    [Test]
    public void The_line_whose_program_does_not_end_is_named()
    {
        var facts = At(2, "debug1: Executing command: 'sleep 1000'");

        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Title.ShouldContain("config line 2");
        facts.Finding(Id).Evidence.ShouldContain($"{ClientOf.Config} line 2: Match exec \"sleep 1000\"");
        facts.Finding(Id).NextStep!.ShouldContain("timeout");
    }

    [Test]
    public void A_file_without_an_end_is_named_as_a_whole()
    {
        var facts = At(null, "debug1: Reading configuration data /home/me/.ssh/config");

        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).NextStep!.ShouldContain("regular file");
    }

    private static FactSet At(int? line, string said) => ClientOf.Healthy().ConfigFile("Compression no\nMatch exec \"sleep 1000\"\n  User bob\n").Client(client => client with
    {
        ConfigurationProblems = [new ClientConfigProblem(ClientOf.Config, line, said) { Hangs = true }],
    }) with { Login = new() { Outcome = LoginOutcome.ClientError, Hung = true } };
}
