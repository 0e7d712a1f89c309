using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class AuthorizedKeysMissingTests
{
    private const string Id = "authorized-keys-missing";

    private static FactSet NoFile() => FactsOf.Healthy().With(FactsOf.Missing(FactsOf.Keys)).KeyFiles(file => file with { RealPath = null, Content = null });

    [TestCase("9.2", true)]
    [TestCase("10.0", false)]
    public void A_pattern_is_a_name_to_older_servers(string version, bool said)
    {
        var facts = FactsOf.Healthy().With(FactsOf.Missing(FactsOf.Keys), FactsOf.Missing(FactsOf.Ssh + "/*")).Server(server => server with
        {
            Sshd = server.Sshd with { Version = Version.Parse(version) },
            KeyFiles = [new SshLab.Facts.KeyFileFacts { Configured = ".ssh/*", Path = FactsOf.Ssh + "/*" }],
        });
        facts.Finding("authorized-keys-missing").Evidence.Any(line => line.Contains("patterns came with 10.0", StringComparison.Ordinal)).ShouldBe(said);
    }

    [Test]
    public void It_is_setups_work()
    {
        NoFile().Blockers().ShouldBe([Id]);
        NoFile().Finding(Id).Cause.ShouldBe(Cause.Setup);
        NoFile().Finding(Id).Evidence[0].ShouldContain("authorized_keys2");
    }

    [Test]
    public void So_it_is_without_the_directory() =>
        NoFile().With(FactsOf.Missing(FactsOf.Ssh)).Without(FactsOf.Keys).Without(FactsOf.Keys + "2").Blockers().ShouldBe([Id]);

    [Test]
    public void A_second_file_is_enough() =>
        NoFile().With(FactsOf.File(FactsOf.Keys + "2")).Server(server => server with { KeyFiles = [server.KeyFiles![0], server.KeyFiles[1] with { RealPath = FactsOf.Keys + "2", Content = FactsOf.Healthy().Server!.KeyFiles![0].Content }] }).Blockers().ShouldBeEmpty();

    [Test]
    public void A_configuration_without_key_files_is_somebodys_decision() =>
        FactsOf.Healthy().Server(server => server with { KeyFiles = [] }).Blockers().ShouldBe(["authorized-keys-file-elsewhere"]);

    [Test]
    public void Keys_that_come_from_a_program_need_no_file() =>
        FactsOf.Healthy().Server(server => server with
        {
            KeyFiles = [],
            Sshd = server.Sshd with { Configuration = new Dictionary<string, IReadOnlyList<string>> { ["authorizedkeyscommand"] = ["/usr/local/bin/keys %u"] } },
        }).Found().ShouldBeEmpty();

    [Test]
    public void What_cannot_be_seen_is_not_judged() =>
        NoFile().With(new PathFacts { Path = FactsOf.Ssh, Kind = PathKind.Unknown }).By(Id).UnknownBecause.ShouldNotBeNull();
}
