using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class PamModuleMissingTests
{
    private const string Id = "pam-module-missing";

    private static FactSet With(string control, string module = "pam_tally2.so") => FactsOf.Healthy().AskingPam(module, "", [], control)
        .Server(server => server with { PamAccount = [server.PamAccount![0] with { ModuleMissing = true }, .. server.PamAccount.Skip(1)] });

    [TestCase("required")]
    [TestCase("requisite")]
    [TestCase("[success=ok default=bad]")]
    public void A_module_that_is_not_there_refuses(string control)
    {
        With(control).Blockers().ShouldBe([Id]);
        With(control).Finding(Id).NextStep!.ShouldContain("pam_faillock");
        With(control).Finding(Id).Cause.ShouldBe(Cause.Policy);
        With(control, "pam_sss.so").Finding(Id).NextStep!.ShouldContain("Install the package");
    }

    [TestCase("optional")]
    [TestCase("sufficient")]
    [TestCase("[success=ok module_unknown=ignore default=bad]")]
    public void Unless_the_line_says_that_it_does_not_count(string control) => With(control).By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void One_that_is_asked_for_the_session_ends_that()
    {
        var facts = FactsOf.Healthy().BeginningWith("pam_mount.so", change: line => line with { ModuleMissing = true })
            .Server(server => server with { TextFiles = new Dictionary<string, TextFileFacts> { ["/etc/pam.d/sshd"] = new("/etc/pam.d/sshd", System.Text.Encoding.UTF8.GetBytes(new string('\n', 70)), false) } });

        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Evidence[1].ShouldContain("pam_open_session");
        facts.Commands().ShouldBe(["sed -i '60i session [success=1 default=ignore] pam_succeed_if.so quiet user = alice' /etc/pam.d/sshd"]);
        FactsOf.Healthy().BeginningWith("pam_mount.so", "optional", line => line with { ModuleMissing = true }).By(Id).ShouldBe(RuleResult.Healthy);
    }

    [Test]
    public void Its_list_is_not_judged_beside_it() => With("required", "pam_listfile.so").Found().ShouldBe([Id]);
}
