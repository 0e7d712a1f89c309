using System.Text;
using Shouldly;
using SshLab.Facts;
using SshLab.Facts.Probes;

namespace SshLab.Tests.Facts;

/// <summary>A service is put together from its files as PAM does it.</summary>
public sealed class PamServiceTests
{
    private const string Sshd = "/etc/pam.d/sshd";
    private const string Common = "/etc/pam.d/common-account";
    private const string Others = "/etc/pam.d/other";

    private static PamService? Told(params string[] lines) =>
        PamService.Read(ProbeFrames.Parse(Encoding.UTF8.GetBytes($"\nnonce pam\nservice sshd\n{string.Join('\n', lines)}\nnonce end\n"), "nonce"));

    private static string[] Account(params string[] lines) => [.. Told(lines)!.Lines("account").Select(line => $"{line.File} {line.Line} {line.Text}")];

    [Test]
    public void Includes_stand_in_their_place_and_types_are_told_apart() => Account(
        $"file sshd {Sshd}", $"account 3 {Sshd} required pam_nologin.so", $"@include 4 {Sshd} common-account", $"-account 9 {Sshd} [success=1 default=ignore] pam_sss.so", $"session 10 {Sshd} required pam_limits.so",
        $"file common-account {Common}", $"ACCOUNT 2 {Common} REQUIRED /lib/security/pam_unix.so")
        .ShouldBe([$"{Sshd} 3 required pam_nologin.so", $"{Common} 2 required pam_unix.so", $"{Sshd} 9 [success=1 default=ignore] pam_sss.so"]);

    [Test]
    public void What_the_service_does_not_say_other_does()
    {
        Account($"file sshd {Sshd}", $"session 3 {Sshd} required pam_limits.so", $"file other {Others}", $"account 1 {Others} required pam_deny.so").ShouldBe([$"{Others} 1 required pam_deny.so"]);
        Account("absent sshd", $"file other {Others}", $"account 1 {Others} required pam_deny.so").ShouldBe([$"{Others} 1 required pam_deny.so"]);
    }

    [Test]
    public void A_missing_file_stops_all_where_nothing_but_such_includes_lead_to_it()
    {
        Told($"file sshd {Sshd}", $"@include 4 {Sshd} common-auth")!.Stop!.Line!.Place.ShouldBe($"{Sshd} line 4");
        Told("file sshd " + Sshd, $"file other {Others}", $"@include 1 {Others} nothing")!.Stop!.Missing.ShouldBe("nothing");
        Told("absent sshd", "absent other")!.Stop!.ShouldSatisfyAllConditions(stop => stop.Missing.ShouldBe("sshd"), stop => stop.Line.ShouldBeNull());
        Told($"file sshd {Sshd}", "absent other")!.Stop.ShouldBeNull();
    }

    [Test]
    public void By_the_other_kind_of_include_it_is_a_line_that_refuses()
    {
        var missing = Told($"file sshd {Sshd}", $"account 4 {Sshd} include nothing")!;
        missing.Stop.ShouldBeNull();
        missing.Lines("account").ShouldHaveSingleItem().Unreadable.ShouldBeTrue();
        Told($"file sshd {Sshd}", $"account 4 {Sshd} include part", "file part /etc/pam.d/part", "@include 1 /etc/pam.d/part nothing", "account 2 /etc/pam.d/part required pam_permit.so")!
            .Lines("account").ShouldHaveSingleItem().Unreadable.ShouldBeTrue();
    }

    [TestCase("requird pam_permit.so")]
    [TestCase("required")]
    [TestCase("[success=ok default=bad pam_permit.so")]
    public void What_PAM_does_not_understand_refuses(string line) => Told($"file sshd {Sshd}", $"account 4 {Sshd} {line}")!.Lines("account").ShouldHaveSingleItem().Unreadable.ShouldBeTrue();

    [Test]
    public void A_module_that_is_not_there_is_known_by_its_whole_name()
    {
        var lines = Told($"file sshd {Sshd}", $"account 4 {Sshd} required pam_nologin.so\r", "missing pam_nologin.so\r", $"account 5 {Sshd} required pam_nologin.so")!.Lines("account");

        lines.Select(line => line.ModuleMissing).ShouldBe([true, false]);
        lines.ShouldAllBe(line => !line.Unreadable && !line.OfSession);
    }

    [Test]
    public void A_file_that_could_not_be_read_leaves_all_unknown() => Told("closed sshd").ShouldBeNull();
}
