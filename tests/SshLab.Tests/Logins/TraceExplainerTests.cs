using Shouldly;
using SshLab.Logins;

namespace SshLab.Tests.Logins;

/// <summary>Which lines of a real trace decide, and what is said of them.</summary>
public sealed class TraceExplainerTests
{
    [TestCase("accepted", "Authenticated to |Authentication succeeded", "The login succeeded")]
    [TestCase("refused", "Authentications that can continue", "refused the key just offered")]
    [TestCase("publickey-off", "Authentications that can continue", "takes no keys from this user")]
    [TestCase("permit-root-login-no", "Authentications that can continue", "after the signature")]
    [TestCase("partial-success", "with partial success", "another method")]
    [TestCase("expired-account", "Connection closed by", "PAM")]
    [TestCase("nologin-shell", "Exit status 1", "the account's shell")]
    [TestCase("unknown-host-key", "Host key verification failed", "known_hosts")]
    [TestCase("changed-host-key", "REMOTE HOST IDENTIFICATION", "not the one in known_hosts")]
    [TestCase("too-open-key", "are too open", "chmod 600")]
    [TestCase("encrypted-key", "disable method|No more authentication methods", "passphrase")]
    [TestCase("mismatched-pub", "do not match public", "belongs to another key")]
    [TestCase("missing-identity", "not accessible", "never offered")]
    [TestCase("bad-option", "Bad configuration option", "configuration")]
    [TestCase("connection-refused", "connect to host", "No connection")]
    [TestCase("not-ssh", "Connection closed", "no SSH server")]
    [TestCase("closed-early", "Connection closed", "no SSH server")]
    public void A_recorded_trace_has_its_deciding_line(string situation, string words, string explanation)
    {
        foreach (var version in RecordedTrace.Versions)
        {
            var decides = TraceExplainer.Explain(RecordedTrace.Of(situation, version)).Where(line => line.Mark == TraceMark.Decides);

            decides.ShouldContain(line => words.Split('|').Any(word => line.Text.Contains(word)) && line.Explanation!.Contains(explanation), $"{situation}, client {version}");
        }
    }

    [Test]
    public void What_ssh_says_of_the_private_key_is_not_said_again_in_general()
    {
        var decides = TraceExplainer.Explain(RecordedTrace.Of("mismatched-pub", "9.2")).Where(line => line.Mark == TraceMark.Decides);

        decides.Count().ShouldBe(1);
    }

    [Test]
    public void Every_line_comes_back_in_order()
    {
        var lines = RecordedTrace.Of("accepted", "9.2");

        TraceExplainer.Explain(lines).Select(line => line.Text).ShouldBe(lines);
    }

    [Test]
    public void A_line_is_explained_exactly_when_it_matters([ValueSource(typeof(RecordedTrace), nameof(RecordedTrace.Versions))] string version) =>
        TraceExplainer.Explain(RecordedTrace.Of("refused", version)).ShouldAllBe(line => line.Explanation == null == (line.Mark == TraceMark.Normal));
}
