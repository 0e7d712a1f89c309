using NUnit.Framework;
using Shouldly;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class IdentityPuttyTests
{
    private const string Id = "identity-putty";

    [Test]
    public void The_way_to_convert_it_is_told()
    {
        var facts = ClientOf.Healthy().WithIdentity(identity => identity with { Kind = IdentityKind.Putty });
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).NextStep!.ShouldContain("puttygen");
    }

    [Test]
    public void OpenSSH_s_own_format_is_nothing() => ClientOf.Healthy().By(Id).ShouldBe(SshLab.Diagnosis.RuleResult.Healthy);
}
