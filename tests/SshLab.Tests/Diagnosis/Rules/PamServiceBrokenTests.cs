using System.Text;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class PamServiceBrokenTests
{
    private const string Id = "pam-service-broken";
    private const string Service = "/etc/pam.d/sshd";

    private static FactSet Asking(PamLine line, string text = "") => FactsOf.Healthy().Server(server => server with
    {
        PamAccount = line.OfSession ? server.PamAccount : [line, .. FactsOf.DebianPam],
        PamSession = line.OfSession ? [line, .. FactsOf.DebianSession] : server.PamSession,
        TextFiles = new Dictionary<string, TextFileFacts> { [Service] = new(Service, Encoding.UTF8.GetBytes(text), false) },
    });

    private static FactSet Stopped(string missing) => FactsOf.Healthy().Server(server => server with
    {
        PamAccount = [], PamSession = [], PamStop = new PamStop(missing, new PamLine(Service, 2, "@include", missing, [])),
        TextFiles = new Dictionary<string, TextFileFacts> { [Service] = new(Service, Encoding.UTF8.GetBytes($"# PAM\r\n@include {missing}\n"), false) },
    });

    [Test]
    public void A_file_that_is_missing_stops_all_and_comes_back_by_hand()
    {
        Stopped("common-auth").Blockers().ShouldBe([Id]);
        Stopped("common-auth").Finding(Id).Title.ShouldContain("line 2 includes common-auth, which is not there");
        Stopped("common-auth").Finding(Id).Changes.ShouldBeEmpty();
        Stopped("common-auth").Finding(Id).NextStep!.ShouldContain("pam-auth-update");
        Stopped("common-auth").WithoutPam().Blockers().ShouldBeEmpty();
    }

    [Test]
    public void A_carriage_return_in_its_name_is_taken_out()
    {
        Stopped("common-auth\r").Finding(Id).Title.ShouldContain("carriage return");
        Stopped("common-auth\r").EditOf(Id).ShouldBe((Service, "# PAM\n@include common-auth\n"));
        Stopped("common-auth\r").Finding(Id).Cause.ShouldBe(Cause.Damage);
    }

    [Test]
    public void Without_the_service_and_any_other_there_is_none() =>
        FactsOf.Healthy().Server(server => server with { PamAccount = [], PamSession = [], PamStop = new PamStop("sshd", null) }).Finding(Id).Title.ShouldContain("nor /etc/pam.d/other");

    [TestCase(false)]
    [TestCase(true)]
    public void A_misspelt_control_is_mended(bool ofSession)
    {
        var line = new PamLine(Service, 2, "requierd", "pam_nologin.so", []) { Unreadable = true, OfSession = ofSession };
        var facts = Asking(line, "# PAM\naccount  requierd  pam_nologin.so\n");

        facts.Blockers().ShouldBe([Id]);
        facts.EditOf(Id).After.ShouldBe("# PAM\naccount  required  pam_nologin.so\n");
    }

    [Test]
    public void What_a_person_has_to_say_is_left_to_one()
    {
        Asking(new PamLine(Service, 2, "mandatory", "pam_x.so", []) { Unreadable = true }, "\naccount mandatory pam_x.so").Finding(Id).Changes.ShouldBeEmpty();
        Asking(new PamLine(Service, 2, "required", "", []) { Unreadable = true }).Finding(Id).Title.ShouldContain("names no module");
        Asking(new PamLine(Service, 2, "[success=ok pam_x.so", "", []) { Unreadable = true }).Finding(Id).Title.ShouldContain("bracket");
        Asking(new PamLine(Service, 2, "include", "password-auth", []) { Unreadable = true }).Finding(Id).Title.ShouldContain("includes password-auth");
    }

    [Test]
    public void A_module_whose_name_ends_in_a_carriage_return_is_there_without_it()
    {
        var facts = Asking(new PamLine(Service, 1, "required", "pam_nologin.so\r", []) { ModuleMissing = true }, "account required pam_nologin.so\r\n");

        facts.Found().ShouldBe([Id]);
        facts.EditOf(Id).After.ShouldBe("account required pam_nologin.so\n");
    }

    [Test]
    public void A_jump_over_more_lines_than_there_are_refuses()
    {
        var facts = FactsOf.Healthy().Server(server => server with { PamAccount = [new PamLine(Service, 1, "[success=2 default=ignore]", "pam_unix.so", []), new PamLine(Service, 2, "requisite", "pam_deny.so", [])] });

        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Title.ShouldContain("jumps over 2 lines");
    }

    [TestCase("sufficient")]
    [TestCase("[success=1 default=ignore]")]
    public void A_line_that_is_not_come_to_does_not_matter(string before) => FactsOf.Healthy().Server(server => server with
    {
        PamAccount = [new PamLine(Service, 1, before, "pam_permit.so", []), new PamLine(Service, 2, "requierd", "pam_x.so", []) { Unreadable = true }, .. FactsOf.DebianPam],
    }).By(Id).ShouldBe(RuleResult.Healthy);
}
