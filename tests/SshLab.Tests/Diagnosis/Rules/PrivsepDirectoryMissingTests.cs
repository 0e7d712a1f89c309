using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class PrivsepDirectoryMissingTests
{
    private const string Id = "privsep-directory-missing";

    private static FactSet With(params string[] log) => FactsOf.Healthy()
        .Server(server => server with { Sshd = server.Sshd with { Running = true, MissingPrivsepDirectory = "/run/sshd", Log = log } });

    [Test]
    public void It_is_made_anew()
    {
        With().Blockers().ShouldBe([Id]);
        With().Finding(Id).Cause.ShouldBe(Cause.Damage);
        With().Commands().ShouldBe(["mkdir -m 755 /run/sshd"]);
        With("chroot(\"/run/sshd\"): No such file or directory [preauth]").Finding(Id).Evidence[^1].ShouldBe("sshd's log: chroot(\"/run/sshd\"): No such file or directory [preauth]");
    }

    [Test]
    public void An_sshd_that_does_not_run_gets_it_from_its_service() =>
        With().Server(server => server with { Sshd = server.Sshd with { Running = false } }).By(Id).ShouldBe(RuleResult.Healthy);
}
