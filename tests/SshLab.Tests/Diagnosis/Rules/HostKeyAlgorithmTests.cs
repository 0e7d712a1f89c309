using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class HostKeyAlgorithmTests
{
    private const string Id = "host-key-algorithm";

    private const string Offer = "Unable to negotiate with 127.0.0.1 port 22: no matching host key type found. Their offer: ssh-rsa,ssh-dss";

    [Test]
    public void Both_lists_are_the_evidence()
    {
        var facts = LoginThat.Said(Offer);
        facts = facts with { Client = facts.Client! with { Configuration = new Dictionary<string, IReadOnlyList<string>> { ["hostkeyalgorithms"] = ["ssh-ed25519"] } } };

        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Evidence.ShouldBe([$"ssh says: {Offer}", "this side takes ssh-ed25519 (ssh -G: HostKeyAlgorithms)"]);
    }

    [Test]
    public void A_host_key_that_is_too_short_is_told_apart() =>
        LoginThat.Said("Bad server host key: Invalid key length").Finding(Id).Title.ShouldContain("shorter");

    [Test]
    public void Other_algorithms_are_another_rules() =>
        LoginThat.Said("Unable to negotiate with 127.0.0.1 port 22: no matching cipher found. Their offer: aes128-ctr").Found().ShouldBe(["no-common-algorithm"]);
}
