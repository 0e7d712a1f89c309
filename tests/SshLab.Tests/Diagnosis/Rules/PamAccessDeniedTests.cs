using System.Text;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class PamAccessDeniedTests
{
    private const string Id = "pam-access-denied";
    private const string List = "/etc/security/access.conf";

    private static FactSet With(string text, string address = "192.0.2.7") => FactsOf.Healthy()
        .Account(account => account with { GroupNames = ["alice", "users"] })
        .Server(server => server with
        {
            PamAccount = [new PamLine("/etc/pam.d/sshd", 9, "required", "pam_access.so", []), .. FactsOf.DebianPam],
            TextFiles = new Dictionary<string, TextFileFacts> { [List] = new(List, Encoding.UTF8.GetBytes(text), false) },
            Sshd = server.Sshd with { AskedFor = new SshdConnection("alice", address, address, "192.0.2.1", 22) },
        });

    [TestCase("- : alice : ALL")]
    [TestCase("-:ALL EXCEPT root:ALL")]
    [TestCase("-:ALL EXCEPT root (wheel):ALL EXCEPT LOCAL")]
    [TestCase("- : (users) : ALL")]
    [TestCase("- : users : ALL")]
    [TestCase("- : alice : 192.0.2.")]
    [TestCase("- : alice : 192.0.2.0/24")]
    [TestCase("- : ALL : ALL EXCEPT 10.0.0.0/8")]
    public void A_line_that_fits_refuses(string text)
    {
        With(text).Blockers().ShouldBe([Id]);
        With(text).Finding(Id).Cause.ShouldBe(Cause.Policy);
        With("# a comment\n" + text).Finding(Id).Evidence[0].ShouldBe($"{List} line 2: {text}");
        With(text).Commands().ShouldBe([$"sed -i '1i + : alice : ALL' {List}"]);
    }

    [TestCase("+ : alice : ALL\n- : ALL : ALL")]
    [TestCase("- : bob : ALL")]
    [TestCase("- : (wheel) : ALL")]
    [TestCase("- : ALL EXCEPT alice : ALL")]
    [TestCase("- : alice : LOCAL")]
    [TestCase("#- : ALL : ALL")]
    [TestCase("+ : root : ALL")]
    public void One_that_does_not_fit_does_not(string text) => With(text).By(Id).ShouldBe(RuleResult.Healthy);

    [TestCase("- : alice : .example.org")]
    [TestCase("- : @admins : ALL")]
    public void A_name_is_the_server_s_to_resolve(string text) => With(text).By(Id).UnknownBecause!.ShouldContain(text);

    [Test]
    public void A_list_that_nobody_asks_does_not_matter()
    {
        With("- : ALL : ALL").Server(server => server with { PamAccount = FactsOf.DebianPam }).By(Id).ShouldBe(RuleResult.Healthy);
        With("- : ALL : ALL").WithoutPam().By(Id).ShouldBe(RuleResult.Healthy);
    }

    [Test]
    public void Without_the_client_s_address_nothing_is_said_of_addresses() => With("- : alice : 192.0.2.7", "127.0.0.1").By(Id).UnknownBecause.ShouldNotBeNull();
}
