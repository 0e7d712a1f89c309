using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class ForwardingFailedTests
{
    private const string Id = "forwarding-failed";
    private const string Authenticated = "Authenticated to 127.0.0.1 ([127.0.0.1]:22) using \"publickey\".";
    private const string Config = "ExitOnForwardFailure yes\nLocalForward 8080 127.0.0.1:80\nRemoteForward 8022 127.0.0.1:22\n";

    [Test]
    public void A_port_of_this_machine_that_is_taken_is_named_with_its_line()
    {
        var facts = Said("bind [127.0.0.1]:8080: Address already in use", "channel_setup_fwd_listener_tcpip: cannot listen to port: 8080", "Could not request local forwarding.");

        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Evidence.ShouldContain("ssh says: bind [127.0.0.1]:8080: Address already in use");
        facts.Finding(Id).Evidence.ShouldContain($"{ClientOf.Config} line 2: LocalForward 8080 127.0.0.1:80");
        facts.Finding(Id).Evidence.ShouldContain($"{ClientOf.Config} line 1: ExitOnForwardFailure yes");
        facts.Finding(Id).Side.ShouldBe(Side.Client);
    }

    [Test]
    public void A_port_that_the_server_does_not_open_is_told_with_what_the_server_allows()
    {
        var facts = Said("Error: remote port forwarding failed for listen port 8022").Sshd("allowtcpforwarding", "no");

        facts.Finding(Id).Evidence.ShouldContain($"{ClientOf.Config} line 3: RemoteForward 8022 127.0.0.1:22");
        facts.Finding(Id).Evidence.ShouldContain("the server's AllowTcpForwarding is no (sshd -T)");
    }

    [Test]
    public void Where_ssh_goes_on_without_it_nothing_is_wrong() =>
        (ClientOf.Healthy() with { Login = TraceReader.Read([Authenticated, "bind [127.0.0.1]:8080: Address already in use", "Could not request local forwarding."], 0) }).By(Id).ShouldBe(RuleResult.Healthy);

    private static FactSet Said(params string[] said) => ClientOf.Healthy().ConfigFile(Config) with { Login = TraceReader.Read([Authenticated, .. said], 255) };
}
