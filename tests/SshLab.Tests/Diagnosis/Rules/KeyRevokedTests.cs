using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class KeyRevokedTests
{
    private const string Id = "key-revoked";
    private const string File = "/etc/ssh/revoked";

    private static FactSet Listed(string content) => FactsOf.Healthy().Trust(CertifiedHost.File("revokedkeys", File, content)).With(FactsOf.Directory("/etc", 0), FactsOf.Directory("/etc/ssh", 0), FactsOf.File(File, 0));

    [Test]
    public void The_finding_names_file_line_and_key_and_the_override_takes_that_line_out()
    {
        var facts = Listed($"# lost laptops\n{FactsOf.Line}\n{FactsOf.Other}\n");
        facts.Blockers().ShouldBe([Id]);
        var finding = facts.Finding(Id);
        finding.Cause.ShouldBe(Cause.Policy);
        finding.Evidence[0].ShouldContain($"{File} line 2");
        finding.Evidence.ShouldContain(line => line.Contains(FactsOf.Key.Fingerprint));
        System.Text.Encoding.UTF8.GetString(finding.Changes.ShouldHaveSingleItem().ShouldBeOfType<SshLab.Repairs.ReplaceContent>().After.Span).ShouldBe($"# lost laptops\n{FactsOf.Other}\n");
    }

    [Test]
    public void Another_key_on_the_list_does_not_matter() => Listed(FactsOf.Other + "\n").Found().ShouldBeEmpty();

    [Test]
    public void A_revocation_list_is_believed_and_not_edited()
    {
        var facts = FactsOf.Healthy().Trust(CertifiedHost.File("revokedkeys", File, "SSHKRL\n\0") with { Revoked = [FactsOf.Key.ToString()] });
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Changes.ShouldBeEmpty();
        FactsOf.Healthy().Trust(CertifiedHost.File("revokedkeys", File, "SSHKRL\n\0")).Found().ShouldBeEmpty();
    }

    [Test]
    public void The_authority_of_a_certificate_can_be_revoked() =>
        CertifiedHost.Healthy.Trust(CertifiedHost.File("trustedusercakeys", CertifiedHost.Authorities, CertifiedHost.Authority), CertifiedHost.File("revokedkeys", File, CertifiedHost.Authority)).Finding(Id).Title.ShouldBe($"{File} revokes the authority that signed the certificate");

    [Test]
    public void What_root_alone_may_read_is_not_judged() => FactsOf.Healthy().Server(server => server with { CollectedAs = 1000 }).By(Id).UnknownBecause.ShouldNotBeNull();
}
