using System.Reflection;
using System.Text.RegularExpressions;
using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis;

/// <summary>What holds for every rule.</summary>
public sealed partial class CatalogueTests
{
    private static readonly string[] Headings =
        ["## Symptom", "## Cause", "## How to see it by hand", "## The fix", "## Since which version", "## What people wrongly do instead"];

    private static IEnumerable<string> Ids => RuleBook.Rules.Select(rule => rule.Id);

    [Test]
    public void The_five_classic_causes_have_all_their_rules() => Ids.Count().ShouldBeGreaterThanOrEqualTo(36);

    [Test]
    public void Every_id_is_there_once() => Ids.ShouldBeUnique();

    [TestCaseSource(nameof(Ids))]
    public void The_id_is_in_kebab_case(string id) => KebabCase().IsMatch(id).ShouldBeTrue();

    [TestCaseSource(nameof(Ids))]
    public void The_rule_has_a_page_with_all_headings_in_order(string id)
    {
        var page = RuleBook.Page(id).ShouldNotBeNull();
        page.ShouldStartWith($"# {id}: ");
        page.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).ShouldBe(Headings);
    }

    [Test]
    public void Every_page_has_a_rule() =>
        typeof(RuleBook).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("pages/", StringComparison.Ordinal))
            .Select(name => Path.GetFileNameWithoutExtension(name["pages/".Length..]))
            .ShouldBe(Ids, ignoreOrder: true);

    [TestCaseSource(nameof(Ids))]
    public void Of_nothing_known_the_rule_says_so(string id)
    {
        var result = FactSet.Empty.By(id);
        result.Findings.ShouldBeEmpty();
        result.UnknownBecause.ShouldNotBeNullOrWhiteSpace();
    }

    [TestCaseSource(nameof(Ids))]
    public void On_a_healthy_host_the_rule_finds_nothing_and_knows_all(string id)
    {
        foreach (var flavour in new[] { ServerFlavour.Debian, ServerFlavour.Upstream })
        {
            var result = FactsOf.Healthy(flavour).By(id);
            result.Findings.ShouldBeEmpty();
            result.UnknownBecause.ShouldBeNull();
        }
    }

    [TestCaseSource(nameof(Ids))]
    public void Of_a_server_that_is_not_OpenSSH_the_rule_claims_nothing(string id) =>
        FactsOf.Healthy(ServerFlavour.NotOpenSsh).Mode(FactsOf.Home, "0777").Content("").By(id).Findings.ShouldBeEmpty();

    [TestCaseSource(nameof(Ids))]
    public void The_rule_has_a_test_file_of_its_own(string id)
    {
        var name = string.Concat(id.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..])) + "Tests";
        Assembly.GetExecutingAssembly().GetTypes().Select(type => type.Name).ShouldContain(name);
    }

    [Test]
    public void A_login_that_works_has_no_blocker() =>
        RuleBook.Judge(FactsOf.Healthy().Mode(FactsOf.Home, "0777") with { Login = new() { Outcome = SshLab.Logins.LoginOutcome.Accepted } })
            .Findings.ShouldAllBe(finding => finding.Severity != Severity.Blocker);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KebabCase();
}
