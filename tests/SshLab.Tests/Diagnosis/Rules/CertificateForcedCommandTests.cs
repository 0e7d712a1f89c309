using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class CertificateForcedCommandTests
{
    private const string Id = "certificate-forced-command";

    private static FactSet Failed => CertifiedHost.Healthy with { Login = new LoginAttempt { Outcome = LoginOutcome.SessionFailed, ExitCode = 127, LastWord = "bash: /bin/true: not found" } };

    [Test]
    public void The_finding_names_certificate_command_and_exit_code()
    {
        Failed.Blockers().ShouldBe([Id]);
        var finding = Failed.Finding(Id);
        finding.Cause.ShouldBe(Cause.Policy);
        finding.Changes.ShouldBeEmpty();
        finding.Evidence.ShouldContain("/home/me/.ssh/id_ed25519-cert.pub, critical option force-command: /bin/true");
        finding.Evidence.ShouldContain(line => line.Contains("exit code 127"));
    }

    [Test]
    public void A_command_of_the_authoritys_line_is_named_with_it()
    {
        var facts = (CertifiedHost.With(CertifiedHost.Good with { CriticalOptions = [] }) with { Login = Failed.Login }).Trust().Content($"cert-authority,command=\"/bin/report\" {CertifiedHost.Authority}\n");
        facts.Finding(Id).Evidence.ShouldContain($"{FactsOf.Keys} line 1 (cert-authority), command=: /bin/report");
    }

    [Test]
    public void A_command_of_the_principals_line_is_named_with_it()
    {
        const string File = "/etc/ssh/principals/alice";
        var facts = (CertifiedHost.With(CertifiedHost.Good with { CriticalOptions = [] }) with { Login = Failed.Login }).Trust(
            CertifiedHost.File("trustedusercakeys", CertifiedHost.Authorities, CertifiedHost.Authority), CertifiedHost.File("authorizedprincipalsfile", File, "command=\"/bin/report now\" alice\n"));
        facts.Finding(Id).Evidence.ShouldContain($"{File} line 1, command=: /bin/report now");
    }

    [Test]
    public void A_session_that_fails_for_another_reason_is_not_the_certificates_fault()
    {
        (CertifiedHost.With(CertifiedHost.Good with { CriticalOptions = [] }) with { Login = Failed.Login }).By(Id).ShouldBe(RuleResult.Healthy);
        Failed.Resolved("forcecommand /bin/other").By(Id).ShouldBe(RuleResult.Healthy);
        Failed.Account(account => account with { Shell = "/usr/sbin/nologin" }).By(Id).ShouldBe(RuleResult.Healthy);
        Failed.Content(FactsOf.Line).By(Id).ShouldBe(RuleResult.Healthy, "ssh offers the key first, and it is let in");
    }

    [Test]
    public void A_command_that_ends_well_is_what_the_certificate_is_for()
    {
        (Failed with { Login = new LoginAttempt { Outcome = LoginOutcome.Accepted } }).Found().ShouldBeEmpty();
        (Failed with { Login = null }).Found().ShouldBeEmpty();
    }

    [Test]
    public void Without_the_client_nothing_is_said() => (Failed with { Client = null }).By(Id).UnknownBecause.ShouldNotBeNull();
}
