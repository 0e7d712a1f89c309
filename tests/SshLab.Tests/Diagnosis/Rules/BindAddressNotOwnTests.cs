using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class BindAddressNotOwnTests
{
    private const string Id = "bind-address-not-own";
    private const string Failure = "ssh: connect to host 127.0.0.1 port 22: failure";

    [TestCase("BindAddress", "192.0.2.1", "bind 192.0.2.1: Cannot assign requested address")]
    [TestCase("BindAddress", "no-such.invalid", "getaddrinfo: no-such.invalid: Name or service not known")]
    [TestCase("BindInterface", "tun7", "getifaddrs: tun7: no suitable addresses")]
    public void The_line_that_names_it_is_the_evidence_and_may_be_taken_out(string keyword, string value, string said)
    {
        var facts = With(keyword, value, said, Failure);

        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Cause.ShouldBe(Cause.Policy);
        facts.Finding(Id).Evidence.ShouldBe([$"ssh says: {said}", $"{ClientOf.Config} line 1: {keyword} {value}"]);
        facts.Finding(Id).Changes.ShouldHaveSingleItem();
    }

    [Test]
    public void A_network_that_is_not_reached_from_the_right_address_is_not_its_fault() =>
        With("BindAddress", "10.0.0.1", "ssh: connect to host 10.9.9.9 port 22: No route to host").Found().ShouldBe(["host-unreachable"]);

    [Test]
    public void Without_such_a_setting_it_is_nothing() =>
        (ClientOf.Healthy() with { Login = TraceReader.Read(["bind: Cannot assign requested address", Failure], 255) }).By(Id).ShouldBe(RuleResult.Healthy);

    private static FactSet With(string keyword, string value, params string[] said) =>
        ClientOf.Healthy().ConfigFile($"{keyword} {value}\n").Configured(keyword.ToLowerInvariant(), value) with { Login = TraceReader.Read(said, 255) };
}
