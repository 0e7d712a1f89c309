using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class PrivsepUserMissingTests
{
    private const string Id = "privsep-user-missing";

    [Test]
    public void Nobody_gets_in_without_it()
    {
        var facts = FactsOf.Healthy().Sshd(sshd => sshd with { PrivsepUserMissing = true });
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Cause.ShouldBe(Cause.Damage);
        facts.Finding(Id).NextStep!.ShouldContain("dpkg-reconfigure openssh-server");
    }

    [Test]
    public void Another_server_than_OpenSSH_has_none() =>
        FactsOf.Healthy().Sshd(sshd => sshd with { PrivsepUserMissing = true, Flavour = ServerFlavour.NotOpenSsh }).By(Id).ShouldBe(RuleResult.Healthy);
}
