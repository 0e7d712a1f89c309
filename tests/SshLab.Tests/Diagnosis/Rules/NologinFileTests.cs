using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class NologinFileTests
{
    private const string Id = "nologin-file";

    private static FactSet With(string path) => FactsOf.Healthy().Server(server => server with { NologinFiles = [new NologinFacts(path, "Closed."u8.ToArray())] });

    [Test]
    public void It_closes_the_server_with_PAM_and_without()
    {
        With("/etc/nologin").Blockers().ShouldBe([Id]);
        With("/etc/nologin").WithoutPam().Blockers().ShouldBe([Id]);
        With("/etc/nologin").Finding(Id).Cause.ShouldBe(Cause.Policy);
        With("/etc/nologin").Commands().ShouldBe(["rm /etc/nologin"]);
        With("/etc/nologin").Finding(Id).Evidence[0].ShouldContain("Closed.");
    }

    [Test]
    public void What_stands_there_while_the_host_starts_goes_by_itself()
    {
        With("/run/nologin").Finding(Id).Cause.ShouldBe(Cause.Environment);
        With("/run/nologin").Commands().ShouldBeEmpty();
        With("/run/nologin").WithoutPam().Blockers().ShouldBeEmpty();
    }

    [Test]
    public void Root_is_let_in() => With("/etc/nologin").Account(account => account with { Uid = 0 }).By(Id).Findings.ShouldBeEmpty();

    [Test]
    public void Where_PAM_does_not_look_for_it_it_does_not_matter() =>
        With("/etc/nologin").Server(server => server with { PamAccount = [.. FactsOf.DebianPam.Skip(1)] }).Blockers().ShouldBeEmpty();

    [Test]
    public void What_nobody_looked_for_is_not_judged() => FactsOf.Healthy().Server(server => server with { NologinFiles = null }).By(Id).UnknownBecause.ShouldNotBeNull();
}
