using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class NoCommonAlgorithmTests
{
    private const string Id = "no-common-algorithm";

    [TestCase("no matching key exchange method found", "KexAlgorithms")]
    [TestCase("no matching cipher found", "Ciphers")]
    [TestCase("no matching MAC found", "MACs")]
    public void The_kind_of_algorithm_and_the_offer_are_named(string phrase, string keyword)
    {
        var line = $"Unable to negotiate with 127.0.0.1 port 22: {phrase}. Their offer: some,others";

        var facts = LoginThat.Said(line);

        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Title.ShouldContain(keyword);
        facts.Finding(Id).Evidence[0].ShouldBe($"ssh says: {line}");
    }

    [Test]
    public void The_servers_own_list_is_told_where_it_was_seen() =>
        LoginThat.Said("Unable to negotiate with 127.0.0.1 port 22: no matching cipher found. Their offer: aes128-ctr")
            .Server(server => server with { Sshd = server.Sshd with { Configuration = new Dictionary<string, IReadOnlyList<string>> { ["ciphers"] = ["aes128-ctr"], ["strictmodes"] = ["yes"] } } })
            .Finding(Id).Evidence.ShouldContain("the server takes aes128-ctr (sshd -T: Ciphers)");
}
