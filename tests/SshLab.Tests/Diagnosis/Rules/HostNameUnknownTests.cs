using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class HostNameUnknownTests
{
    private const string Id = "host-name-unknown";

    [TestCase("ssh: Could not resolve hostname nowhere.invalid: Name or service not known")]
    [TestCase("ssh: Could not resolve hostname nowhere: Temporary failure in name resolution")]
    public void The_words_of_ssh_are_the_evidence(string said)
    {
        var facts = LoginThat.Said(said);

        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Cause.ShouldBe(Cause.Environment);
        facts.Finding(Id).Evidence[0].ShouldBe($"ssh says: {said}");
    }

    [Test]
    public void A_family_that_the_configuration_asks_for_is_told_with_its_line()
    {
        var facts = ClientOf.Healthy().ConfigFile("Host *\n AddressFamily inet6\n", 1).Configured("addressfamily", "inet6") with { Login = LoginThat.Said("ssh: Could not resolve hostname 127.0.0.1: Address family for hostname not supported").Login };

        facts.Finding(Id).Title.ShouldContain("inet6");
        facts.Finding(Id).Evidence.ShouldContain($"{ClientOf.Config} line 2: AddressFamily inet6");
    }

    [Test]
    public void Without_a_login_and_without_the_server_nothing_is_known() =>
        (FactsOf.Healthy() with { Server = null }).By(Id).UnknownBecause.ShouldNotBeNull();

    [Test]
    public void A_refused_key_is_healthy() =>
        LoginThat.Said("debug1: SSH2_MSG_NEWKEYS received", "alice@127.0.0.1: Permission denied (publickey).").By(Id).Findings.ShouldBeEmpty();
}
