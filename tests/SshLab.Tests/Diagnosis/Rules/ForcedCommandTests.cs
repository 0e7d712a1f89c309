using Shouldly;
using SshLab.Diagnosis;
using SshLab.Logins;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class ForcedCommandTests
{
    private const string Id = "forced-command";

    [Test]
    public void A_session_of_sftp_only_is_explained_and_the_line_commented_out()
    {
        var facts = ConfiguredHost.With("Match User alice\nForceCommand internal-sftp", "", "forcecommand internal-sftp").Ended(LoginOutcome.SessionFailed);
        facts.Finding(Id).Title.ShouldBe("alice gets sftp only (ForceCommand)");
        facts.EditOf(Id).After.ShouldContain("\n#ForceCommand internal-sftp\n");
    }

    [Test]
    public void A_key_that_is_refused_never_got_so_far() => ConfiguredHost.With("", "", "forcecommand /bin/false").Ended(LoginOutcome.Refused).By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void Without_a_login_nobody_knows_whether_the_command_works() => ConfiguredHost.With("", "", "forcecommand /bin/menu").By(Id).UnknownBecause!.ShouldContain("/bin/menu");

    [Test]
    public void No_command_is_nothing() => ConfiguredHost.With("", "", "forcecommand none").Ended(LoginOutcome.SessionFailed).By(Id).ShouldBe(RuleResult.Healthy);
}
