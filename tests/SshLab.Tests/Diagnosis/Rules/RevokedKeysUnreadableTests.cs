using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class RevokedKeysUnreadableTests
{
    private const string Id = "revoked-keys-unreadable";
    private const string File = "/etc/ssh/revoked";

    private static FactSet Missing => FactsOf.Healthy().Trust(CertifiedHost.File("revokedkeys", File, null)).With(FactsOf.Directory("/etc", 0), FactsOf.Directory("/etc/ssh", 0), FactsOf.Missing(File));

    [Test]
    public void A_missing_list_revokes_every_key_and_only_the_override_makes_an_empty_one()
    {
        Missing.Blockers().ShouldBe([Id]);
        Missing.Finding(Id).Cause.ShouldBe(Cause.Policy);
        Missing.Finding(Id).Changes.ShouldHaveSingleItem().ShouldBeOfType<SshLab.Repairs.CreateFile>().Path.ShouldBe(File);
    }

    [TestCase("SHA256:V0+TEW/kxjr3YSSGz6v//Umoo\n")]
    [TestCase("no-pty " + FactsOf.Other + "\n")]
    [TestCase("\r\n")]
    public void So_does_a_line_that_is_no_key(string content)
    {
        var facts = FactsOf.Healthy().Trust(CertifiedHost.File("revokedkeys", File, content));
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Changes.ShouldBeEmpty();
    }

    [TestCase("")]
    [TestCase("# nothing yet\n\n")]
    [TestCase(FactsOf.Other + "\n")]
    public void A_list_that_can_be_read_is_healthy(string content) => FactsOf.Healthy().Trust(CertifiedHost.File("revokedkeys", File, content)).Found().ShouldBeEmpty();

    [Test]
    public void What_root_alone_may_read_is_not_judged() => FactsOf.Healthy().Server(server => server with { CollectedAs = 1000 }).By(Id).UnknownBecause.ShouldNotBeNull();
}
