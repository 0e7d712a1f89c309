using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class KeyNotInstalledTests
{
    private const string Id = "key-not-installed";

    [Test]
    public void The_evidence_names_both_fingerprints()
    {
        var finding = FactsOf.Healthy().Content(FactsOf.Other).Finding(Id);
        finding.Severity.ShouldBe(Severity.Blocker);
        finding.Evidence.ShouldContain(line => line.Contains(FactsOf.Key.Fingerprint));
        finding.Evidence.ShouldContain(line => line.Contains("1 other: ssh-ed25519 SHA256:"));
        finding.NextStep!.ShouldContain("sshlab setup");
    }

    [Test]
    public void A_key_that_is_there_with_options_is_installed() => FactsOf.Healthy().Content($"from=\"192.0.2.1\" {FactsOf.Line}").By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Content_that_was_not_read_is_not_judged() => FactsOf.Healthy().Unread().By(Id).UnknownBecause!.ShouldContain("needs root");

    [Test]
    public void Without_the_clients_keys_nothing_is_claimed() =>
        (FactsOf.Healthy().Content("") with { Client = null }).By(Id).UnknownBecause.ShouldNotBeNull();
}
