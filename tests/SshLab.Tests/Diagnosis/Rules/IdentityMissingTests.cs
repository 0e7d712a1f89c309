using NUnit.Framework;
using Shouldly;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class IdentityMissingTests
{
    private const string Id = "identity-missing";

    [Test]
    public void A_certificate_that_the_agent_holds_needs_no_file()
    {
        var facts = CertifiedHost.Healthy.Client(client => client with { Keys = [], Identities = [new IdentityFacts { Path = ClientOf.Identity, Exists = false }] });
        facts.Blockers().ShouldBe([Id]);
        facts.Client(client => client with { AgentCertificates = [CertifiedHost.Good] }).Blockers().ShouldBeEmpty();
    }

    [Test]
    public void A_named_file_that_is_not_there_is_named_and_nothing_written()
    {
        var facts = Gone();
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Title.ShouldContain(ClientOf.Identity);
        facts.Commands().ShouldBeEmpty();
    }

    [Test]
    public void Another_key_of_this_machine_that_the_server_takes_is_named() =>
        Gone().Client(client => client with { OtherKeys = [new OtherKey("/home/me/.ssh/work", FactsOf.Key)] }).Finding(Id).NextStep!.ShouldContain("-i /home/me/.ssh/work");

    [Test]
    public void A_key_that_the_agent_has_needs_no_file() =>
        Gone().WithIdentity(identity => identity with { PublicKeyBeside = FactsOf.Key }).Client(client => client with { AgentKeys = [FactsOf.Key], Keys = [FactsOf.Key] }).Found().ShouldBeEmpty();

    [Test]
    public void A_default_name_without_a_file_is_nothing_while_another_one_is_there() =>
        ClientOf.Healthy().Client(client => client with { Identities = [client.Identities[0] with { Named = false }, new IdentityFacts { Path = "/home/me/.ssh/id_rsa", Exists = false }] }).Found().ShouldBeEmpty();

    private static SshLab.Facts.FactSet Gone() =>
        ClientOf.Healthy().Client(client => client with { Identities = [new IdentityFacts { Path = ClientOf.Identity, Named = true, Exists = false }], Keys = [] });
}
