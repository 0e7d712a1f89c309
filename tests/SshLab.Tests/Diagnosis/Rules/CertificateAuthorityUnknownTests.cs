using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class CertificateAuthorityUnknownTests
{
    private const string Id = "certificate-authority-unknown";

    private static FactSet Bad => CertifiedHost.Healthy.Trust(CertifiedHost.File("trustedusercakeys", CertifiedHost.Authorities, FactsOf.Other + "\n"));

    [Test]
    public void The_finding_names_the_certificate_and_its_authority()
    {
        Bad.Blockers().ShouldBe([Id]);
        var finding = Bad.Finding(Id);
        finding.Cause.ShouldBe(Cause.Policy);
        finding.Evidence.ShouldContain(line => line.Contains("serial=7"));
        finding.Evidence.ShouldContain(line => line.Contains(CertifiedHost.Good.Authority.Fingerprint));
        finding.NextStep.ShouldNotBeNull();
    }

    [Test]
    public void A_certificate_that_counts_is_healthy() => CertifiedHost.Healthy.Found().ShouldBeEmpty();

    [Test]
    public void Beside_the_key_itself_it_is_no_blocker() => Bad.Content(FactsOf.Line).Blockers().ShouldBeEmpty();

    [Test]
    public void A_line_that_holds_the_authority_as_a_login_key_is_told() =>
        Bad.Content(CertifiedHost.Authority).Finding(Id).Title.ShouldContain($"{FactsOf.Keys} line 1 has it without cert-authority");

    [Test]
    public void A_second_list_that_sshd_passes_over_is_told()
    {
        var facts = Bad.Files($"TrustedUserCAKeys {CertifiedHost.Authorities}\nTrustedUserCAKeys /etc/ssh/more.pub").Resolved($"trustedusercakeys {CertifiedHost.Authorities}");
        facts.Finding(Id).Title.ShouldContain($"passes over {ConfiguredHost.Main} line 3: TrustedUserCAKeys /etc/ssh/more.pub");
    }

    [Test]
    public void A_program_that_hands_out_keys_may_name_it()
    {
        var facts = Bad.Resolved("authorizedkeyscommand /usr/bin/keys %u", "authorizedkeyscommanduser nobody").With(FactsOf.Directory("/usr", 0), FactsOf.Directory("/usr/bin", 0), FactsOf.File("/usr/bin/keys", 0, 0b111_101_101));
        facts.By(Id).UnknownBecause!.ShouldContain("runuser -u nobody -- /usr/bin/keys alice");
        (facts with { Login = new SshLab.Logins.LoginAttempt { Outcome = SshLab.Logins.LoginOutcome.Accepted } }).Found().ShouldBeEmpty();
        facts.Mode("/usr/bin/keys", "0644").Blockers().ShouldBe([Id, "key-command-broken"]);
    }

    [Test]
    public void What_root_alone_may_read_is_not_judged() => CertifiedHost.Healthy.Server(server => server with { TrustFiles = null, CollectedAs = 1000 }).By(Id).UnknownBecause.ShouldNotBeNull();
}
