using Shouldly;
using SshLab.Logins;

namespace SshLab.Tests.Logins;

/// <summary>What each recorded login comes to, whatever the client's version and the number of v's.</summary>
public sealed class TraceReaderTests
{
    private const string Key = "SHA256:ceGapsEzG+fH3uxoLWQftmpCBlRNlxhtR7JzbXZpREE";
    private const string OtherKey = "SHA256:1Wfcm4Xg7lTSHyK7iExdQOGwx3OF3iex+lXFRXbbrA0";

    [TestCase("accepted", 0, LoginOutcome.Accepted)]
    [TestCase("refused", 255, LoginOutcome.Refused)]
    [TestCase("publickey-off", 255, LoginOutcome.Refused)]
    [TestCase("permit-root-login-no", 255, LoginOutcome.Refused)]
    [TestCase("partial-success", 255, LoginOutcome.Refused)]
    [TestCase("expired-account", 255, LoginOutcome.ClosedAfterAccept)]
    [TestCase("nologin-shell", 1, LoginOutcome.SessionFailed)]
    [TestCase("forced-commands-only", 255, LoginOutcome.SessionFailed)]
    [TestCase("unknown-host-key", 255, LoginOutcome.HostKey)]
    [TestCase("changed-host-key", 255, LoginOutcome.HostKey)]
    [TestCase("too-open-key", 255, LoginOutcome.ClientError)]
    [TestCase("encrypted-key", 255, LoginOutcome.ClientError)]
    [TestCase("mismatched-pub", 255, LoginOutcome.ClientError)]
    [TestCase("missing-identity", 255, LoginOutcome.ClientError)]
    [TestCase("bad-option", 255, LoginOutcome.ClientError)]
    [TestCase("connection-refused", 255, LoginOutcome.Unreachable)]
    [TestCase("not-ssh", 255, LoginOutcome.Unreachable)]
    [TestCase("closed-early", 255, LoginOutcome.Unreachable)]
    public void A_recorded_login_has_its_outcome(string situation, int exitCode, LoginOutcome outcome)
    {
        foreach (var version in RecordedTrace.Versions)
            TraceReader.Read(RecordedTrace.Of(situation, version), exitCode).Outcome.ShouldBe(outcome, version);
    }

    [TestCase("ControlPath too long ('/home/me/.ssh/x' >= 108 bytes)")]
    [TestCase("Cannot fork into background without a command to execute.")]
    [TestCase("jumphost loop via jump")]
    public void What_stops_ssh_before_it_connects_is_of_this_side(string said) =>
        TraceReader.Read(["debug1: Reading configuration data /home/me/.ssh/config", said], 255).Outcome.ShouldBe(LoginOutcome.ClientError);

    [TestCase("unix_listener: cannot bind to path /home/me/.ssh/x.0123456789abcdef: No such file or directory", LoginOutcome.ClientError)]
    [TestCase("Could not request local forwarding.", LoginOutcome.ClientError)]
    [TestCase("Error: remote port forwarding failed for listen port 22", LoginOutcome.ClientError)]
    [TestCase("This account is currently not available.", LoginOutcome.SessionFailed)]
    public void What_ends_a_session_after_the_key_let_in_is_of_the_side_that_says_it(string said, LoginOutcome outcome) =>
        TraceReader.Read(["Authenticated to 127.0.0.1 ([127.0.0.1]:22) using \"publickey\".", said], 255).Outcome.ShouldBe(outcome);

    [Test]
    public void A_variable_without_a_value_stops_ssh_after_it_has_connected() =>
        TraceReader.Read(["debug1: Connecting to host [127.0.0.1] port 22.", "vdollar_percent_expand: env var ${X} has no value", "invalid environment variable expansion"], 255).Outcome.ShouldBe(LoginOutcome.ClientError);

    [Test]
    public void An_accepted_login_tells_the_server_the_key_and_the_method([ValueSource(typeof(RecordedTrace), nameof(RecordedTrace.Versions))] string version)
    {
        var attempt = TraceReader.Read(RecordedTrace.Of("accepted", version), 0);

        attempt.ServerSoftware.ShouldBe("OpenSSH_9.2p1 Debian-2+deb12u10");
        attempt.Offered.ShouldBe([Key]);
        attempt.ServerAccepts.ShouldBe([Key]);
        attempt.AuthenticatedBy.ShouldBe("publickey");
        attempt.MethodsThatCanContinue.ShouldBe(["publickey", "password"]);
    }

    [Test]
    public void A_refused_login_ends_with_what_a_person_would_see([ValueSource(typeof(RecordedTrace), nameof(RecordedTrace.Versions))] string version)
    {
        var attempt = TraceReader.Read(RecordedTrace.Of("refused", version), 255);

        attempt.LastWord.ShouldBe("alice@192.0.2.7: Permission denied (publickey,password).");
        attempt.Offered.ShouldBe([OtherKey]);
        attempt.ServerAccepts.ShouldBeEmpty();
        attempt.AuthenticatedBy.ShouldBeNull();
    }

    [Test]
    public void A_pasted_trace_needs_no_exit_code()
    {
        TraceReader.Read(RecordedTrace.Of("accepted", "8.4"), exitCode: null).Outcome.ShouldBe(LoginOutcome.Accepted);
        TraceReader.Read(RecordedTrace.Of("nologin-shell", "10.6"), exitCode: null).Outcome.ShouldBe(LoginOutcome.SessionFailed);
    }

    [Test]
    public void Another_key_that_gets_in_leaves_the_named_one_refused()
    {
        var lines = RecordedTrace.Of("refused", "9.2").SkipLast(2).Concat(RecordedTrace.Of("accepted", "9.2").SkipWhile(line => !line.Contains("Offering", StringComparison.Ordinal))).ToList();

        TraceReader.Read(lines, 0).Outcome.ShouldBe(LoginOutcome.Accepted);
        TraceReader.Read(lines, 0, "k", Key).Outcome.ShouldBe(LoginOutcome.Accepted);
        TraceReader.Read(lines, 0, "kother", OtherKey).Outcome.ShouldBe(LoginOutcome.Refused);
    }

    [Test]
    public void A_named_key_that_was_never_presented_is_the_clients_fault()
    {
        var lines = RecordedTrace.Of("accepted", "9.2");

        TraceReader.Read(lines, 0, "absent", OtherKey).Outcome.ShouldBe(LoginOutcome.ClientError);
    }

    [Test]
    public void Another_method_that_gets_in_is_not_the_named_key()
    {
        string[] lines = [.. RecordedTrace.Of("refused", "9.2").SkipLast(1), "Authenticated to 192.0.2.7 ([192.0.2.7]:22) using \"gssapi-with-mic\"."];

        TraceReader.Read(lines, 0, "kother", OtherKey).Outcome.ShouldBe(LoginOutcome.Refused);
    }

    [Test]
    public void Too_many_keys_are_a_refusal()
    {
        string[] lines = [.. RecordedTrace.Of("refused", "9.2").SkipLast(2), "Received disconnect from 192.0.2.7 port 22:2: Too many authentication failures", "Disconnected from 192.0.2.7 port 22"];

        TraceReader.Read(lines, 255, "k", Key).Outcome.ShouldBe(LoginOutcome.Refused);
    }

    [Test]
    public void A_jump_hosts_own_login_is_not_taken_for_the_logins()
    {
        var attempt = TraceReader.Read(RecordedTrace.Of("jump-host", "9.2"), 0);

        attempt.Outcome.ShouldBe(LoginOutcome.Accepted);
        attempt.Offered.Count.ShouldBe(1);
    }

    [Test]
    public void A_jump_host_that_refuses_leaves_the_host_unreachable() =>
        TraceReader.Read(RecordedTrace.Of("jump-host-refused", "9.2"), 255).Outcome.ShouldBe(LoginOutcome.Unreachable);

    [Test]
    public void Nothing_at_all_is_no_login() =>
        TraceReader.Read([], 255).Outcome.ShouldBe(LoginOutcome.Unreachable);
}
