using Shouldly;
using SshLab.Diagnosis.ClientSide;
using SshLab.Logins;

namespace SshLab.Tests.Diagnosis.ClientSide;

public sealed class ClientVerdictTests
{
    private const string Encrypted = "debug1: SSH2_MSG_NEWKEYS received";
    private const string Takes = "debug1: Authentications that can continue: publickey,password";
    private const string Offering = "debug1: Offering public key: /k ED25519 SHA256:abc";
    private const string Accepts = "debug1: Server accepts key: /k ED25519 SHA256:abc";
    private const string Denied = "alice@127.0.0.1: Permission denied (publickey,password).";

    private static IEnumerable<TestCaseData> Table()
    {
        TestCaseData Row(RefusalClass refusal, RefusalSide side, params string[] trace) => new TestCaseData(trace, refusal, side).SetName($"{{m}}: {refusal}");
        yield return Row(RefusalClass.NoKeyOffered, RefusalSide.Client, Encrypted, Takes, "debug1: No more authentication methods to try.", Denied);
        yield return Row(RefusalClass.KeysNotTaken, RefusalSide.Server, Encrypted, "debug1: Authentications that can continue: password", "alice@127.0.0.1: Permission denied (password).");
        yield return Row(RefusalClass.KeyRefused, RefusalSide.Server, Encrypted, Takes, Offering, Takes, Denied);
        yield return Row(RefusalClass.PrivateKeyUnusable, RefusalSide.Client, Encrypted, Takes, Offering, Accepts, "Load key \"/k\": bad permissions", "debug1: No more authentication methods to try.", Denied);
        yield return Row(RefusalClass.RefusedAfterSignature, RefusalSide.Server, Encrypted, Takes, Offering, Accepts, Takes, Denied);
        yield return Row(RefusalClass.MoreWanted, RefusalSide.Server, Encrypted, Takes, Offering, Accepts, "Authenticated using \"publickey\" with partial success.", "debug1: Authentications that can continue: password", "alice@127.0.0.1: Permission denied (password).");
        yield return Row(RefusalClass.ClosedAfterAccept, RefusalSide.Server, Encrypted, Takes, Offering, Accepts, "Connection closed by 127.0.0.1 port 22");
        yield return Row(RefusalClass.SessionFailed, RefusalSide.Server, Encrypted, Takes, Offering, Accepts, "Authenticated to 127.0.0.1 ([127.0.0.1]:22) using \"publickey\".", "This account is currently not available.", "debug1: Exit status 1");
        yield return Row(RefusalClass.TooManyKeys, RefusalSide.Client, Encrypted, Takes, Offering, Takes, "Received disconnect from 127.0.0.1 port 22:2: Too many authentication failures");
        yield return Row(RefusalClass.DroppedEarly, RefusalSide.Between, "debug1: Connection established.", "kex_exchange_identification: Connection closed by remote host", "Connection closed by 127.0.0.1 port 22");
        yield return Row(RefusalClass.NoConnection, RefusalSide.Between, "ssh: connect to host 127.0.0.1 port 22: Connection refused");
        yield return Row(RefusalClass.NoCommonAlgorithm, RefusalSide.Between, "Unable to negotiate with 127.0.0.1 port 22: no matching cipher found. Their offer: aes128-ctr");
        yield return Row(RefusalClass.HostKey, RefusalSide.Between, "debug1: Server host key: ssh-ed25519 SHA256:abc", "Host key verification failed.");
        yield return Row(RefusalClass.StoppedAfterLogin, RefusalSide.Client, Encrypted, Takes, Offering, Accepts, "Authenticated to 127.0.0.1 ([127.0.0.1]:22) using \"publickey\".", "Could not request local forwarding.");
        yield return Row(RefusalClass.ClientStopped, RefusalSide.Client, "/home/me/.ssh/config: line 3: Bad configuration option: nonsense", "/home/me/.ssh/config: terminating, 1 bad configuration options");
    }

    [TestCaseSource(nameof(Table))]
    public void Each_trace_falls_into_its_class(string[] trace, RefusalClass refusal, RefusalSide side)
    {
        var verdict = ClientVerdict.Of(TraceReader.Read(trace, 255), null).ShouldNotBeNull();

        verdict.Class.ShouldBe(refusal);
        verdict.Side.ShouldBe(side);
        verdict.Evidence.ShouldNotBeEmpty();
        verdict.Evidence.ShouldBeSubsetOf(trace);
        verdict.AsksServer.ShouldBe(side != RefusalSide.Client);
    }

    [Test]
    public void A_login_that_works_or_was_not_tried_has_no_class()
    {
        ClientVerdict.Of(TraceReader.Read([Encrypted, "Authenticated to 127.0.0.1 ([127.0.0.1]:22) using \"publickey\"."], 0), null).ShouldBeNull();
        ClientVerdict.Of(null, null).ShouldBeNull();
    }

    [Test]
    public void Every_class_has_a_row_with_causes_and_a_sentence()
    {
        foreach (var refusal in Enum.GetValues<RefusalClass>())
        {
            DecisionTable.Row(refusal).Means.ShouldEndWith(".");
            DecisionTable.Row(refusal).Candidates.ShouldNotBeEmpty();
        }
    }

    [Test]
    public void Where_the_server_was_seen_this_side_is_not_asked_alone()
    {
        var facts = FactsOf.Healthy() with { Login = TraceReader.Read([Encrypted, Takes, Offering, Takes, Denied], 255) };
        var report = new SshLab.Diagnosis.DiagnosisReport { Target = new Target("host"), Facts = facts, Judgement = SshLab.Diagnosis.RuleBook.Judge(facts) };

        report.ClientSide.ShouldBeNull();
        (report with { Facts = facts with { Server = null } }).ClientSide.ShouldNotBeNull().Class.ShouldBe(RefusalClass.KeyRefused);
    }
}
