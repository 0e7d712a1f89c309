using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Repairs;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class SelinuxServerFileDeniedTests
{
    private const string Id = "selinux-server-file-denied";
    private const string Moved = "unconfined_u:object_r:user_home_t:s0";
    private const string Expected = "system_u:object_r:etc_t:s0";
    private const string List = "/etc/ssh/list";
    private const string Main = "/etc/ssh/sshd_config";

    [Test]
    public void A_list_of_revoked_keys_that_sshd_may_not_read_refuses_every_key()
    {
        var facts = Host(Moved).Trust("revokedkeys");
        facts.Blockers().ShouldBe([Id]);
        facts.CommandsOf(Id).ShouldBe([$"restorecon -Fv {List}"]);
        facts.Finding(Id).Evidence.ShouldContain(line => line.Contains("does not let sshd_t") && line.Contains("user_home_t:file"));
        facts.Finding(Id).Title.ShouldContain("its list of revoked keys");
    }

    [Test]
    public void A_list_of_authorities_matters_to_certificates_alone() => Host(Moved).Trust("trustedusercakeys").Finding(Id).Severity.ShouldBe(Severity.Risk);

    [Test]
    public void Configuration_that_was_read_before_is_a_risk_until_sshd_ends()
    {
        var running = Host(Moved).Configured(List);
        running.Finding(Id).Severity.ShouldBe(Severity.Risk);
        running.Finding(Id).Evidence.ShouldContain(line => line.Contains("next start or reload"));
        running.CommandsOf(Id)[0].ShouldBe($"restorecon -Fv {List}");
        running.Finding(Id).Changes.OfType<ReloadSshd>().ShouldHaveSingleItem();

        var ended = running.Down();
        ended.Finding(Id).Severity.ShouldBe(Severity.Blocker);
        ended.Finding(Id).Changes.OfType<RestartSshd>().ShouldHaveSingleItem();
        ended.By("sshd-not-listening").ShouldBe(RuleResult.Healthy, "why it does not is told by the rule that knows");
    }

    [Test]
    public void A_drop_in_that_sshd_passes_over_blocks_as_a_last_resort_and_only_by_what_may_decide_a_login()
    {
        var blocked = Host(Moved).Configured(Main, ("# keys elsewhere\nAuthorizedKeysFile /etc/ssh/keys/%u\n", List));
        var finding = blocked.Finding(Id);
        (finding.Severity, finding.LastResort).ShouldBe((Severity.Blocker, true));
        finding.Evidence.ShouldContain(line => line.Contains("passes over it without a word"));
        finding.Evidence.ShouldContain($"once sshd reads it, this counts: AuthorizedKeysFile /etc/ssh/keys/%u ({List}, line 2)");
        finding.Cause.ShouldBe(Cause.Policy, "to put settings in force that are not is a decision");
        (blocked with { Login = new LoginAttempt { Outcome = LoginOutcome.Accepted } }).Finding(Id).Severity.ShouldBe(Severity.Risk);
        Host(Moved).Configured(Main, ("X11Forwarding no\n", List)).Finding(Id).Severity.ShouldBe(Severity.Risk);
    }

    [Test]
    public void Sshd_is_not_started_without_a_drop_in_that_is_mislabelled_too()
    {
        const string Other = "/etc/ssh/hardening";
        var facts = Host(Moved).With(new PathFacts { Path = Other, Kind = PathKind.File, Context = Moved, ExpectedContext = Expected })
            .Configured(List, ("PasswordAuthentication no\n", Other)).Down();
        facts.CommandsOf(Id).ShouldContain($"restorecon -Fv {Other}");
        facts.Finding(Id).Cause.ShouldBe(Cause.Damage);
    }

    [Test]
    public void What_a_file_says_that_sshd_passes_over_is_not_in_force()
    {
        var facts = Host(Moved).Configured(Main, ("StrictModes no\nAllowUsers bob\nAuthorizedKeysFile /etc/ssh/keys/%u\n", List)).Server(server => server with
        {
            Sshd = server.Sshd with
            {
                AskedFor = new SshdConnection("alice", "192.0.2.1", "192.0.2.1", "192.0.2.2", 22),
                Configuration = new Dictionary<string, IReadOnlyList<string>> { ["strictmodes"] = ["no"], ["allowusers"] = ["bob"], ["authorizedkeysfile"] = ["/etc/ssh/keys/%u"], ["port"] = ["22"] },
                ConfigurationFiles = [server.Sshd.ConfigurationFiles![0] with { Content = "Include /etc/ssh/list\n"u8.ToArray() }, .. server.Sshd.ConfigurationFiles.Skip(1)],
                Includes = [new SshdInclude("/etc/ssh/list", [List])],
            },
        });
        var server = SshLab.Diagnosis.Configuration.ConfigurationInForce.Of(facts).Server!;
        server.Sshd.PassedOver.ShouldBe([List]);
        server.Sshd.Configuration!.Keys.ShouldBe(["port", "strictmodes", "authorizedkeysfile"], ignoreOrder: true);
        server.Sshd.StrictModes.ShouldBe(true);
        server.KeyFiles.ShouldBeNull("nobody looked at sshd's own places");
        (facts with { Server = server }).By("authorized-keys-missing").UnknownBecause!.ShouldContain("SELinux keeps from sshd");

        var permissive = facts.Selinux(selinux => selinux with { Enforcing = false });
        SshLab.Diagnosis.Configuration.ConfigurationInForce.Of(permissive).ShouldBe(permissive);
        permissive.Finding(Id).Evidence.ShouldContain(line => line.Contains("sshd reads it now"));
    }

    [Test]
    public void A_hundred_files_and_what_drives_a_terminal_do_not_flood_the_reader()
    {
        string[] paths = [.. Enumerable.Range(0, 100).Select(number => $"/etc/ssh/{number:000}\u001b[31m.conf")];
        var finding = Host(Moved).With([.. paths.Select(path => new PathFacts { Path = path, Kind = PathKind.File, Context = Moved, ExpectedContext = Expected })])
            .Configured(Main, [.. paths.Select(path => ("AllowUsers bob\u001b]0;x\n", path))]).Finding(Id);
        finding.Title.ShouldEndWith(" and 92 more, its configuration");
        finding.Evidence.Count.ShouldBeLessThan(30);
        finding.Evidence.Append(finding.Title).ShouldAllBe(text => !text.Contains('\u001b'));
        finding.Changes.OfType<Relabel>().Count().ShouldBe(100);
    }

    [Test]
    public void A_directory_and_the_file_in_it_are_both_mended()
    {
        var facts = Host(Moved).Change("/etc/ssh", path => path with { Context = Moved, ExpectedContext = Expected }).Trust("revokedkeys");
        facts.CommandsOf(Id).ShouldBe(["restorecon -Fv /etc/ssh", $"restorecon -Fv {List}"]);
    }

    [Test]
    public void A_host_key_that_sshd_may_not_read_keeps_it_from_starting() =>
        Host(Moved).Server(server => server with { Sshd = server.Sshd with { HostKeys = [List] } }).Down().Finding(Id).Severity.ShouldBe(Severity.Blocker);

    [Test]
    public void A_label_that_sshd_may_read_is_no_matter_which_it_is() => Host(Expected).Trust("revokedkeys").By(Id).ShouldBe(RuleResult.Healthy);

    [Test]
    public void What_is_expected_and_refused_too_is_left_to_a_person()
    {
        var finding = Host(Moved, Moved).Trust("revokedkeys").Finding(Id);
        finding.Changes.ShouldBeEmpty();
        finding.NextStep!.ShouldContain("/etc/ssh");
    }

    [Test]
    public void Where_the_policy_is_not_enforced_it_is_a_risk() =>
        Host(Moved).Trust("revokedkeys").Selinux(selinux => selinux with { Enforcing = false }).Finding(Id).Severity.ShouldBe(Severity.Risk);

    [Test]
    public void Without_selinux_there_is_nothing_to_deny() =>
        Host(Moved).Trust("revokedkeys").Selinux(selinux => selinux with { Enabled = false }).By(Id).ShouldBe(RuleResult.Healthy);

    private static IEnumerable<SelinuxAccess> Granted(SelinuxFacts selinux) =>
        from source in new[] { selinux.SessionContext, selinux.ExpectedSshdContext }.OfType<string>().Distinct()
        from @class in new[] { "dir", "file" }
        select new SelinuxAccess { Source = source, Target = Expected, Class = @class, Allowed = new HashSet<string> { "search", "getattr", "open", "read" } };

    /// <summary>A host on which the key's own label is right, and a file beside sshd's own has this one.</summary>
    private static FactSet Host(string context, string expected = Expected)
    {
        var facts = RecordedHost.Of("user-home");
        var keys = facts.Server!.KeyFiles!.Single(file => file.Content is not null).Path;
        return facts.Change(keys, path => path with { Context = path.ExpectedContext }).Selinux(selinux => selinux with { Accesses = [.. selinux.Accesses, .. Granted(selinux)] })
            .With(new PathFacts { Path = "/etc", Kind = PathKind.Directory, Context = Expected }, new PathFacts { Path = "/etc/ssh", Kind = PathKind.Directory, Context = Expected },
                new PathFacts { Path = List, Kind = PathKind.File, Context = context, ExpectedContext = expected });
    }
}

file static class ServerFiles
{
    private const string List = "/etc/ssh/list";

    extension(FactSet facts)
    {
        public FactSet Trust(string keyword) => facts.Server(server => server with { TrustFiles = [new TrustFile { Keyword = keyword, Path = List, RealPath = List, Content = Array.Empty<byte>() }] });

        public FactSet Configured(string main, params (string Text, string Path)[] included) => facts.Server(server => server with
        {
            Sshd = server.Sshd with { Running = true, Program = "/usr/sbin/sshd", ConfigurationFiles = [File("", main), .. included.Select(file => File(file.Text, file.Path))] },
        });

        public FactSet Down() => facts.Server(server => server with { Sshd = server.Sshd with { Running = false, Service = new SshdService(ServiceManager.InitScripts, "ssh"), Program = "/usr/sbin/sshd" } })
            with { Login = new LoginAttempt { Outcome = LoginOutcome.Unreachable } };
    }

    private static SshdConfigFile File(string text, string path) => new() { Path = path, RealPath = path, Content = System.Text.Encoding.UTF8.GetBytes(text) };
}
