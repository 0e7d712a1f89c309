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
    public void Its_list_is_not_judged_beside_it() => With("required", "pam_listfile.so").Found().ShouldBe([Id]);
}
