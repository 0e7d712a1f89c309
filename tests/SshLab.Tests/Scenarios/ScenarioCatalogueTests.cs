using System.Text.RegularExpressions;
using Shouldly;
using SshLab.Containers.Images;
using SshLab.Containers.Labs;
using SshLab.Containers.Scenarios;
using SshLab.Diagnosis;
using SshLab.Logins;
using SshLab.Tests.Architecture;

namespace SshLab.Tests.Scenarios;

/// <summary>The catalogue holds together: names, rules and expectations fit each other.</summary>
public sealed partial class ScenarioCatalogueTests
{
    private const string CatalogueFolder = "src/SshLab.Containers/Scenarios/Catalogue";

    private static readonly List<(IScenario Scenario, LabImage Image, Expectation Expected)> Expectations =
        [.. from scenario in ScenarioCatalogue.All from image in LabImages.All where scenario.AppliesTo(image) select (scenario, image, scenario.Expect(image))];

    [Test]
    public void Ids_are_unique_and_in_kebab_case()
    {
        ScenarioCatalogue.All.Select(scenario => scenario.Id).ShouldBeUnique();
        ScenarioCatalogue.All.ShouldAllBe(scenario => KebabCase().IsMatch(scenario.Id));
    }

    [Test]
    public void Every_scenario_has_a_file_and_a_class_named_after_its_id()
    {
        var files = Repository.SourceFiles(CatalogueFolder).Select(Path.GetFileNameWithoutExtension).ToList();

        foreach (var scenario in ScenarioCatalogue.All)
        {
            var name = string.Concat(scenario.Id.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
            scenario.GetType().Name.ShouldBe(name);
            files.ShouldContain(name);
        }
    }

    [Test]
    public void All_kinds_of_cause_are_there_and_enough_that_is_harmless_or_comes_together()
    {
        ScenarioCatalogue.All.Count.ShouldBeGreaterThanOrEqualTo(110);
        ScenarioCatalogue.All.Count(scenario => scenario.Category == "harmless").ShouldBeGreaterThanOrEqualTo(25);
        Expectations.Where(one => one.Expected.Findings.Count > 1).Select(one => one.Scenario).Distinct().Count().ShouldBeGreaterThanOrEqualTo(20);
        ScenarioCatalogue.All.Select(scenario => scenario.Category).Distinct().Order(StringComparer.Ordinal)
            .ShouldBe(ScenarioCategories.All);
    }

    [Test]
    public void What_a_person_reads_is_one_line_and_does_not_give_the_answer_away()
    {
        foreach (var scenario in ScenarioCatalogue.All)
        {
            scenario.Title.ShouldNotContain('\n');
            scenario.Title.ShouldNotEndWith(".");
            scenario.Hint.Length.ShouldBeInRange(10, 120);
            foreach (var rule in RuleBook.Rules)
                scenario.Hint.ShouldNotContain(rule.Id);
        }
    }

    [Test]
    public void Every_finding_that_is_expected_is_a_rule() =>
        Expectations.SelectMany(one => one.Expected.Findings).Distinct()
            .Except(RuleBook.Rules.Select(rule => rule.Id)).ShouldBeEmpty();

    /// <summary>It takes a security key to provoke these; the lab's SecurityKeyTests have one in software, on every image without SELinux.</summary>
    private static readonly string[] BySecurityKey = ["security-key-touch", "security-key-verification"];

    [Test]
    public void Every_rule_is_provoked_by_a_scenario() =>
        RuleBook.Rules.Select(rule => rule.Id)
            .Except(Expectations.SelectMany(one => one.Expected.Findings.Concat(one.Expected.Risks).Concat(one.Expected.Advice)))
            .ShouldBe(BySecurityKey);

    [Test]
    public void A_scenario_applies_somewhere_and_moves_sshd_only_to_a_port_that_is_published()
    {
        ScenarioCatalogue.All.ShouldAllBe(scenario => LabImages.All.Any(scenario.AppliesTo));
        ScenarioCatalogue.All.ShouldAllBe(scenario => LabPorts.All.Contains(scenario.Port));
    }

    [Test]
    public void Every_risk_and_advice_that_is_expected_is_a_rule() =>
        Expectations.SelectMany(one => one.Expected.Risks.Concat(one.Expected.Advice)).Distinct().Except(RuleBook.Rules.Select(rule => rule.Id)).ShouldBeEmpty();

    [Test]
    public void A_login_is_refused_exactly_where_a_blocker_is_expected()
    {
        foreach (var (scenario, image, expected) in Expectations)
            (expected.Login == LoginOutcome.Accepted).ShouldBe(expected.Findings.Count == 0, $"{scenario.Id} on {image.Name}");
    }

    [Test]
    public void Where_a_login_by_SSH_NET_is_told_apart_it_ends_otherwise_and_for_a_reason()
    {
        foreach (var (scenario, image, expected) in Expectations.Where(one => one.Expected.SshNet is not null))
        {
            expected.SshNet!.Login.ShouldNotBe(expected.Login, $"{scenario.Id} on {image.Name}");
            expected.SshNet.Because.Length.ShouldBeInRange(10, 120);
        }
    }

    [Test]
    public void A_harmless_state_is_harmless_wherever_no_policy_is_enforced_and_no_other_one_is() =>
        Expectations.Where(one => !one.Image.SELinux).GroupBy(one => one.Scenario).ShouldAllBe(scenario =>
            scenario.All(one => one.Expected.Login == LoginOutcome.Accepted && one.Expected.Findings.Count + one.Expected.Risks.Count == 0) == (scenario.Key.Category == "harmless"));

    [Test]
    public void A_state_that_is_about_SELinux_applies_to_images_with_SELinux_and_to_no_others() =>
        ScenarioCatalogue.All.Where(scenario => scenario.Category == "selinux").ShouldAllBe(scenario =>
            LabImages.All.All(image => scenario.AppliesTo(image) == image.SELinux));

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KebabCase();
}
