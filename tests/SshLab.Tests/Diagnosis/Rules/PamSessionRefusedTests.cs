using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class PamSessionRefusedTests
{
    private const string Id = "pam-session-refused";
    private const string Refused = "PAM: pam_open_session(): System error";

    private static FactSet With(string module, string control = "required") => FactsOf.Healthy().BeginningWith(module, control).SessionEnded(254).Logged(Refused);

    [Test]
    public void The_log_says_that_it_was_refused_and_the_service_who_can()
    {
        With("pam_namespace.so").Blockers().ShouldBe([Id]);
        With("pam_namespace.so").Finding(Id).Evidence.ShouldBe(
            [$"sshd's log: {Refused}", "/etc/pam.d/sshd line 50: required pam_limits.so can refuse", "/etc/pam.d/sshd line 60: required pam_namespace.so can refuse"]);
        With("pam_namespace.so", "optional").Finding(Id).Title.ShouldContain("pam_limits.so");
    }

    [Test]
    public void What_the_module_or_its_program_said_names_it()
    {
        var facts = With("pam_exec.so");
        facts.Logged("pam_exec(sshd:session): /bin/false failed: exit code 1", Refused).Finding(Id).Title.ShouldContain("pam_exec.so (/etc/pam.d/sshd line 60)");
        (facts with { Login = facts.Login! with { Printed = ["/bin/false failed: exit code 1"] } }).Finding(Id).Title.ShouldContain("pam_exec.so (/etc/pam.d/sshd line 60)");
    }

    [Test]
    public void A_denial_that_everybody_comes_to_is_the_reason() => With("pam_deny.so").Finding(Id).Evidence.ShouldContain("/etc/pam.d/sshd line 60: required pam_deny.so refuses everybody");

    [Test]
    public void Without_a_log_the_exit_code_tells() => With("pam_exec.so").Logged().Blockers().ShouldBe([Id]);

    [Test]
    public void What_was_refused_before_is_none_of_this_session()
    {
        var facts = With("pam_exec.so");
        facts.Logged(Refused, "Accepted publickey for alice from 192.0.2.7 port 50000 ssh2").By(Id).ShouldBe(RuleResult.Healthy);
        facts.SessionEnded(3).By(Id).ShouldBe(RuleResult.Healthy);
        facts.WithoutPam().By(Id).ShouldBe(RuleResult.Healthy);
        (facts with { Login = facts.Login! with { Ran = true } }).By(Id).ShouldBe(RuleResult.Healthy);
    }

    [Test]
    public void Where_a_line_is_known_to_refuse_that_is_the_reason() =>
        FactsOf.Healthy().BeginningWith("pam_mount.so", change: line => line with { ModuleMissing = true }).SessionEnded(254).Logged(Refused).Found().ShouldBe(["pam-module-missing"]);
}
