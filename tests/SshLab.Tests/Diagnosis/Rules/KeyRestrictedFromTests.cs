using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class KeyRestrictedFromTests
{
    private const string Id = "key-restricted-from";
    private const string Option = "from=\"192.0.2.0/24\"";

    private static FactSet Here => FactsOf.Healthy().Server(server => server with { ClientAddress = "198.51.100.7" });

    [Test]
    public void The_finding_names_line_option_address_and_key()
    {
        var finding = Here.Content($"# mine\n{Option} {FactsOf.Line}\n").Finding(Id);
        finding.Cause.ShouldBe(Cause.Policy);
        finding.Severity.ShouldBe(Severity.Blocker);
        finding.Title.ShouldStartWith("/home/alice/.ssh/authorized_keys, line 2: ");
        finding.Evidence[0].ShouldEndWith(Option);
        finding.Evidence.ShouldContain(line => line.Contains("198.51.100.7"));
        finding.Evidence.ShouldContain(line => line.Contains(FactsOf.Key.Fingerprint));
    }

    [TestCase("198.51.100.7")]
    [TestCase("192.0.2.1,198.51.100.0/24")]
    [TestCase("198.51.100.*")]
    [TestCase("198.51.100.?,!192.0.2.1")]
    [TestCase("*")]
    [TestCase("2001:db8::/32,0.0.0.0/0")]
    public void A_list_that_has_the_address_lets_it_in(string list) => Here.Content($"from=\"{list}\" {FactsOf.Line}").Found().ShouldBeEmpty();

    [TestCase("192.0.2.1")]
    [TestCase("!192.0.2.1")]
    [TestCase("*,!198.51.100.0/24")]
    [TestCase("198.51.100.70,198.51.100")]
    [TestCase("laptop.example.org")]
    [TestCase("192.0.2.1, 198.51.100.7")]
    [TestCase("198.51.100.7,")]
    [TestCase("198.51.100.7/24")]
    [TestCase("::ffff:198.51.100.7")]
    public void A_list_that_does_not_is_the_blocker(string list) => Here.Content($"from=\"{list}\" {FactsOf.Line}").Blockers().ShouldBe([Id]);

    [TestCase("192.0.2.1", "192.0.2.1,198.51.100.7")]
    [TestCase("198.51.100.7/24", "198.51.100.0/24")]
    [TestCase("*,!198.51.100.0/24", "*")]
    [TestCase("192.0.2.1,", "192.0.2.1,198.51.100.7")]
    [TestCase("192.0.2.1, 198.51.100.7", "192.0.2.1,198.51.100.7")]
    [TestCase("192.0.2.1 198.51.100.7", "192.0.2.1,198.51.100.7")]
    [TestCase("198.51.100.0/255.255.255.0", "198.51.100.0/24")]
    [TestCase("!192.0.2.1", "!192.0.2.1,198.51.100.7")]
    public void The_override_changes_that_list_and_no_other_byte(string list, string opened) =>
        After($"# mine\r\nno-pty,from=\"{list}\",no-user-rc {FactsOf.Line}\r\n{FactsOf.Other}").ShouldBe($"# mine\r\nno-pty,from=\"{opened}\",no-user-rc {FactsOf.Line}\r\n{FactsOf.Other}");

    [TestCase("192.0.2.1, 198.51.100.0/24", "\" 198.51.100.0/24\" begins with a blank")]
    [TestCase("!192.0.2.1", "exclusions alone")]
    [TestCase("198.51.100.7/24", "the network is 198.51.100.0/24")]
    [TestCase("laptop.example.org", "UseDNS is no")]
    public void What_is_the_matter_with_the_list_is_said(string list, string what) => Here.Content($"from=\"{list}\" {FactsOf.Line}").Finding(Id).Title.ShouldContain(what);

    [Test]
    public void An_address_of_IPv6_is_no_host_name() => Here.Content($"from=\"2001:db8::1\" {FactsOf.Line}").Finding(Id).Title.ShouldNotContain("UseDNS");

    [Test]
    public void Without_the_clients_address_nothing_is_said()
    {
        var facts = Here.Content($"{Option} {FactsOf.Line}").Server(server => server with { ClientAddress = null });
        facts.By(Id).UnknownBecause.ShouldNotBeNull();
        facts.Blockers().ShouldBeEmpty();
    }

    [Test]
    public void Names_count_where_the_server_looks_them_up()
    {
        var facts = Here.Content($"from=\"*.example.org\" {FactsOf.Line}").Server(server => server with
        {
            ClientName = "laptop.example.org",
            Sshd = server.Sshd with { Configuration = new Dictionary<string, IReadOnlyList<string>> { ["strictmodes"] = ["yes"], ["usedns"] = ["yes"] } },
        });
        facts.Found().ShouldBeEmpty();
        facts.Server(server => server with { ClientName = null }).By(Id).UnknownBecause.ShouldNotBeNull();
        facts.Server(server => server with { ClientName = "other.example.net" }).Blockers().ShouldBe([Id]);
    }

    [Test]
    public void Behind_damage_of_the_line_it_is_found_all_the_same()
    {
        var facts = Here.Content($"no-pty, {Option} {FactsOf.Line}\n");
        facts.Blockers().ShouldBe(["key-options-broken", Id]);
        facts.Finding(Id).Changes.ShouldBeEmpty();
    }

    [Test]
    public void A_line_that_lets_the_key_in_makes_the_other_one_harmless() =>
        Here.Content($"{Option} {FactsOf.Line}\n{FactsOf.Line}\n").Found().ShouldBeEmpty();

    [Test]
    public void Content_that_was_not_read_is_not_judged() => Here.Unread().By(Id).UnknownBecause.ShouldNotBeNull();

    private static string After(string content) =>
        System.Text.Encoding.UTF8.GetString(Here.Content(content).Finding(Id).Changes.ShouldHaveSingleItem().ShouldBeOfType<ReplaceContent>().After.Span);
}
