using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class HostKeyRevokedTests
{
    private const string Id = "host-key-revoked";

    [TestCase("The ED25519 host key for [127.0.0.1]:22 is marked as revoked.")]
    [TestCase("Host key ED25519 SHA256:abc revoked by file /etc/ssh/revoked")]
    [TestCase("Error checking host key ED25519 SHA256:abc in revoked keys file /etc/ssh/revoked: No such file or directory")]
    public void The_line_that_revokes_is_the_evidence(string said)
    {
        var facts = LoginThat.Said(said, "Host key verification failed.");

        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Cause.ShouldBe(Cause.Policy);
        facts.Finding(Id).Evidence[0].ShouldContain(said);
    }

    [Test]
    public void A_changed_key_is_not_a_revoked_one() =>
        LoginThat.Said("@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @", "Host key verification failed.").By(Id).Findings.ShouldBeEmpty();
}
