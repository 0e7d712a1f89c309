using NUnit.Framework;
using Shouldly;
using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class KeyInMisnamedFileTests
{
    private const string Id = "key-in-misnamed-file";

    [TestCase("/home/alice/.ssh/authorized_key")]
    [TestCase("/home/alice/.ssh/autorized_keys")]
    [TestCase("/home/alice/authorized_keys")]
    public void The_file_gets_the_right_name_where_that_is_free(string path)
    {
        var facts = WithoutFile(Stray(path));
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Changes.ShouldBe([new Rename(path, FactsOf.Keys)]);
    }

    [Test]
    public void The_directory_is_made_first_when_it_is_not_there()
    {
        var facts = WithoutFile(Stray("/home/alice/authorized_keys")).With(FactsOf.Missing(FactsOf.Ssh)).Without(FactsOf.Keys).Without(FactsOf.Keys + "2");
        facts.Finding(Id).Changes.ShouldBe([new CreateDirectory(FactsOf.Ssh, 0b111_000_000, FactsOf.Alice, FactsOf.Alice), new Rename("/home/alice/authorized_keys", FactsOf.Keys)]);
    }

    [Test]
    public void Write_bits_that_would_be_refused_are_cleared_before()
    {
        var facts = WithoutFile(Stray("/home/alice/authorized_keys")).With(FactsOf.File("/home/alice/authorized_keys", mode: 0b110_110_110));
        facts.Commands().ShouldBe(["chmod o-w /home/alice/authorized_keys", "mv -n /home/alice/authorized_keys /home/alice/.ssh/authorized_keys"]);
    }

    [Test]
    public void The_line_is_appended_where_the_right_file_is_there()
    {
        var change = Stray("/home/alice/.ssh/authorized_keys.txt").Content(FactsOf.Other).Finding(Id).Changes.ShouldHaveSingleItem().ShouldBeOfType<ReplaceContent>();
        System.Text.Encoding.UTF8.GetString(change.After.Span).ShouldBe($"{FactsOf.Other}\n{FactsOf.Line}\n");
        change.Command.ShouldStartWith("printf '\\n%s\\n' ");
    }

    [Test]
    public void A_public_key_file_of_a_key_pair_stays_in_its_place() =>
        WithoutFile(Stray("/home/alice/.ssh/id_ed25519.pub")).Blockers().ShouldBe(["authorized-keys-missing"]);

    [Test]
    public void A_backup_is_no_mistake() => WithoutFile(Stray("/home/alice/.ssh/authorized_keys.bak")).Blockers().ShouldBe(["authorized-keys-missing"]);

    [Test]
    public void A_stray_copy_beside_the_good_file_is_nothing() => Stray("/home/alice/authorized_keys").Found().ShouldBeEmpty();

    [Test]
    public void Without_the_clients_keys_nothing_is_claimed() => (Stray("/home/alice/authorized_keys") with { Client = null }).By(Id).UnknownBecause.ShouldNotBeNull();

    [Test]
    public void Nothing_of_the_users_is_moved_out_of_the_home_to_where_the_administrator_keeps_keys()
    {
        var facts = ReadingAt("/etc/ssh/keys/alice", FactsOf.Directory("/etc", 0), FactsOf.Directory("/etc/ssh", 0), FactsOf.Missing("/etc/ssh/keys"));
        facts.Finding(Id).Changes.ShouldBeEmpty();
        facts.Finding(Id).NextStep!.ShouldContain("administrator");
    }

    [Test]
    public void A_file_goes_only_to_a_path_that_sshd_reads_never_to_a_directory_half_way() =>
        ReadingAt("/home/alice/.ssh/keys2/alice", FactsOf.Missing("/home/alice/.ssh/keys2")).Finding(Id).Changes.ShouldBeEmpty();

    [Test]
    public void A_file_with_its_default_name_is_not_renamed_because_the_server_was_told_to_read_another() =>
        ReadingAt("/home/alice/.ssh/other", "/home/alice/.ssh/authorized_keys", FactsOf.Missing("/home/alice/.ssh/other")).Blockers().ShouldBe(["authorized-keys-file-elsewhere"]);

    private static FactSet ReadingAt(string path, params PathFacts[] known) => ReadingAt(path, "/home/alice/authorized_keys", known);

    private static FactSet ReadingAt(string path, string stray, params PathFacts[] known) => Stray(stray).With(known)
        .Server(server => server with { KeyFiles = [new KeyFileFacts { Configured = path, Path = path }] });

    private static FactSet WithoutFile(FactSet facts) => facts.With(FactsOf.Missing(FactsOf.Keys)).KeyFiles(file => file with { RealPath = null, Content = null });

    private static FactSet Stray(string path, string content = FactsOf.Line + "\n", string? account = "alice") => FactsOf.Healthy().Server(server => server with
    {
        StrayKeyFiles = [new StrayKeyFile { Path = path, Account = account, HasClientKey = content.Contains(FactsOf.Key.Base64), Content = account == "alice" ? System.Text.Encoding.UTF8.GetBytes(content) : null }],
    });
}
