using Shouldly;
using SshLab;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class CertificateOfAnotherKeyTests
{
    private const string Id = "certificate-of-another-key";
    private const string Said = "identity_sign: private key /home/me/.ssh/id_ed25519 contents do not match public";

    private static FactSet Bad => ClientCertificates.Host(client => client with
    {
        Keys = [SecurityKey.Key],
        ForeignCertificates = [new ClientCertificate(ClientCertificates.Beside, ClientCertificates.Good)],
    });

    [Test]
    public void Both_keys_are_told()
    {
        Bad.Blockers().ShouldBe([Id]);
        var finding = Bad.Finding(Id);
        finding.Side.ShouldBe(Side.Client);
        finding.Cause.ShouldBe(Cause.Policy);
        finding.Evidence.ShouldContain(line => line.Contains(ClientCertificates.Beside) && line.EndsWith(FactsOf.Key.Fingerprint));
        finding.Evidence.ShouldContain(line => line.EndsWith(SecurityKey.Key.Fingerprint));
    }

    [Test]
    public void One_that_the_server_does_not_take_is_not_why()
    {
        Bad.Trust().Blockers().ShouldBe(["key-not-installed"]);
        Bad.Content(SecurityKey.Line + "\n").Found().ShouldBeEmpty();
    }

    [Test]
    public void Where_the_server_was_not_seen_ssh_has_to_say_so()
    {
        var unseen = Bad with { Server = null };
        (unseen with { Login = new LoginAttempt { Outcome = LoginOutcome.ClientError, Said = [Said] } }).Finding(Id).Evidence.ShouldContain($"ssh says: {Said}");
        (unseen with { Login = new LoginAttempt { Outcome = LoginOutcome.Refused } }).By(Id).ShouldBe(RuleResult.Healthy);
    }
}
