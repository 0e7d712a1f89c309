using NUnit.Framework;
using Shouldly;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class KeyInWrongUsersFileTests
{
    private const string Id = "key-in-wrong-users-file";

    [Test]
    public void The_other_account_is_named_and_its_file_left_alone()
    {
        var facts = Stray("/home/bob/.ssh/authorized_keys", account: "bob").Content(FactsOf.Other);
        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Title.ShouldContain("bob");
        facts.Finding(Id).Changes.ShouldBeEmpty();
        facts.Finding(Id).NextStep!.ShouldContain("sshlab setup");
    }

    [Test]
    public void So_it_is_when_the_user_has_no_file_at_all() =>
        Stray("/root/.ssh/authorized_keys", account: "root").With(FactsOf.Missing(FactsOf.Keys)).KeyFiles(file => file with { RealPath = null, Content = null }).Blockers().ShouldBe([Id]);

    [Test]
    public void A_key_that_is_in_both_is_nothing() => Stray("/home/bob/.ssh/authorized_keys", account: "bob").Found().ShouldBeEmpty();

    [Test]
    public void Others_files_need_root() =>
        FactsOf.Healthy().Server(server => server with { CollectedAs = FactsOf.Alice }).By(Id).UnknownBecause!.ShouldContain("root");

    private static FactSet Stray(string path, string content = FactsOf.Line + "\n", string? account = "alice") => FactsOf.Healthy().Server(server => server with
    {
        StrayKeyFiles = [new StrayKeyFile { Path = path, Account = account, HasClientKey = content.Contains(FactsOf.Key.Base64), Content = account == "alice" ? System.Text.Encoding.UTF8.GetBytes(content) : null }],
    });
}
