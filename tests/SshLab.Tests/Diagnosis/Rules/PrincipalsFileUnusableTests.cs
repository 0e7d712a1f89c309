using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class PrincipalsFileUnusableTests
{
    private const string Id = "principals-file-unusable";
    private const string Folder = "/etc/ssh/principals";
    private const string List = "/etc/ssh/principals/alice";

    [TestCase("0600", false, "chmod o+r " + List)]
    [TestCase("0666", true, "chmod go-w " + List)]
    [TestCase("0646", true, "chmod o-w " + List)]
    public void A_mode_that_sshd_or_the_user_cannot_work_with_is_mended(string mode, bool read, string command)
    {
        var facts = Host(read ? "alice\n" : null).Mode(List, mode).Server(server => server with { Sshd = server.Sshd with { Flavour = ServerFlavour.Upstream } });
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Cause.ShouldBe(Cause.Damage);
        facts.Commands().ShouldBe([command]);
        facts.Finding(Id).Evidence.ShouldContain(line => line.Contains($"{List}: mode {mode}"));
    }

    [Test]
    public void A_directory_that_the_user_cannot_pass_is_opened()
    {
        Host(null).Mode(Folder, "0700").Commands().ShouldBe([$"chmod o+x {Folder}"]);
        Host("alice\n").Mode(Folder, "0757").Commands().ShouldBe([$"chmod o-w {Folder}"]);
    }

    [Test]
    public void A_list_of_anothers_is_given_back_to_root() => Host("alice\n").Owner(List, FactsOf.Bob).Commands().ShouldBe([$"chown root {List}"]);

    [Test]
    public void Something_else_in_its_place_is_for_a_person_to_clear()
    {
        var facts = Host(null).With(FactsOf.Directory(List, 0));
        facts.Blockers().ShouldBe([Id]);
        facts.Commands().ShouldBeEmpty();
        facts.Finding(Id).NextStep.ShouldNotBeNull();
    }

    [Test]
    public void A_list_without_the_name_is_no_better_for_being_readable() =>
        Host("carol\n").Mode(List, "0646").Blockers().ShouldBe(["certificate-principal-missing", Id]);

    [TestCase("# who may\r\nalice\r\n", "# who may\nalice\n")]
    [TestCase("\ufeffalice\n", "alice\n")]
    [TestCase("\ufeffalice\r\nbob\r", "alice\nbob")]
    public void Characters_that_nobody_sees_are_taken_out_of_the_names(string content, string after)
    {
        Host(content).Blockers().ShouldBe([Id]);
        Host(content).EditOf(Id).ShouldBe((List, after));
    }

    [Test]
    public void Where_the_name_is_there_all_the_same_nothing_is_taken_out()
    {
        Host("ops\r\nalice\n").Found().ShouldBeEmpty();
        Host("ops\r\n").Blockers().ShouldBe(["certificate-principal-missing"]);
    }

    [Test]
    public void A_list_that_sshd_reads_is_healthy()
    {
        Host("alice\n").Found().ShouldBeEmpty();
        Host("alice\n").Mode(List, "0646").Resolved("strictmodes no").By(Id).ShouldBe(RuleResult.Healthy);
    }

    [Test]
    public void Beside_the_key_itself_it_is_no_blocker() => Host("alice\n").Mode(List, "0646").Content(FactsOf.Line).Blockers().ShouldBeEmpty();

    [Test]
    public void A_list_that_nobody_could_look_at_is_not_judged() => Host(null).Without(List).By(Id).UnknownBecause.ShouldNotBeNull();

    private static FactSet Host(string? content) => CertifiedHost.Healthy
        .Trust(CertifiedHost.File("trustedusercakeys", CertifiedHost.Authorities, CertifiedHost.Authority), CertifiedHost.File("authorizedprincipalsfile", List, content))
        .With(FactsOf.Directory("/etc", 0), FactsOf.Directory("/etc/ssh", 0), FactsOf.Directory(Folder, 0), FactsOf.File(List, 0, 0b110_100_100));
}
