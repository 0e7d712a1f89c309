using Shouldly;
using SshLab.Facts;
using SshLab.Facts.Probes;
using SshLab.Parsing;
using SshLab.Processes;

namespace SshLab.Tests.Facts;

/// <summary>Identities made by the real ssh-keygen, and ssh's own reading of its configuration.</summary>
public sealed class ClientProbeTests
{
    private string _directory = null!;

    private string Key => Path.Combine(_directory, "key");

    [SetUp]
    public async Task SetUp()
    {
        _directory = Directory.CreateTempSubdirectory("client").FullName;
        await KeygenAsync("-N", "");
    }

    [TearDown]
    public void TearDown() => Directory.Delete(_directory, recursive: true);

    [Test]
    public async Task A_named_key_is_the_only_one_and_is_read_without_its_pub()
    {
        File.Delete(Key + ".pub");

        var facts = await CollectAsync();

        var identity = facts.Identities[0];
        identity.Named.ShouldBeTrue();
        identity.Kind.ShouldBe(IdentityKind.PrivateKey);
        identity.Encrypted.ShouldBe(false);
        identity.OwnedByCaller.ShouldBe(true);
        identity.PublicKeyBeside.ShouldBeNull();
        facts.Keys.ShouldBe([identity.PublicKey!]);
        facts.SshVersion.ShouldNotBeNull().ShouldStartWith("OpenSSH_");
    }

    [Test]
    public async Task A_key_that_is_too_open_is_read_and_its_mode_told()
    {
        File.SetUnixFileMode(Key, (UnixFileMode)Convert.ToInt32("644", 8));

        var identity = (await CollectAsync()).Identities[0];

        identity.Mode.ShouldBe(Convert.ToInt32("644", 8));
        identity.PublicKey.ShouldNotBeNull().ShouldBe(identity.PublicKeyBeside);
    }

    [Test]
    public async Task A_key_with_a_passphrase_is_encrypted_and_known_by_its_pub()
    {
        File.Delete(Key);
        await KeygenAsync("-N", "a passphrase");

        var facts = await CollectAsync();

        facts.Identities[0].Encrypted.ShouldBe(true);
        facts.Identities[0].PublicKey.ShouldBeNull();
        facts.Keys.ShouldBe([facts.Identities[0].PublicKeyBeside!]);
    }

    [TestCase("PuTTY-User-Key-File-3: ssh-ed25519\n", IdentityKind.Putty)]
    [TestCase("hello\n", IdentityKind.Unreadable)]
    [TestCase("", IdentityKind.Unreadable)]
    [TestCase("-----BEGIN OPENSSH PRIVATE KEY-----\ndamaged\n", IdentityKind.Unreadable)]
    public async Task Other_content_is_told_apart(string content, IdentityKind kind)
    {
        await File.WriteAllTextAsync(Key, content);

        (await CollectAsync()).Identities[0].Kind.ShouldBe(kind);
    }

    [Test]
    public async Task A_public_key_given_as_identity_is_known_for_what_it_is()
    {
        File.Move(Key + ".pub", Key, overwrite: true);

        var facts = await CollectAsync();

        facts.Identities[0].Kind.ShouldBe(IdentityKind.PublicKey);
        facts.Keys.Count.ShouldBe(1);
    }

    [Test]
    public async Task A_missing_identity_is_a_fact()
    {
        File.Delete(Key);
        File.Delete(Key + ".pub");

        var facts = await CollectAsync();

        facts.Identities[0].Exists.ShouldBeFalse();
        facts.Keys.ShouldBeEmpty();
    }

    [Test]
    public async Task A_fifo_as_identity_keeps_nobody_waiting()
    {
        File.Delete(Key);
        await new ProcessCommand("mkfifo", Key).RunAsync();

        (await CollectAsync()).Identities[0].Kind.ShouldBe(IdentityKind.NotAFile);
    }

    [Test]
    public async Task The_configuration_says_who_and_where()
    {
        var config = Path.Combine(_directory, "config");
        await File.WriteAllTextAsync(config, $"Host box\n  HostName 192.0.2.7\n  User carol\n  Port 2222\n  IdentityFile {_directory}/%r\n");

        var facts = await ClientProbe.CollectAsync(new Target("box") { ConfigFile = config });

        (facts.User, facts.HostName, facts.Port).ShouldBe(("carol", "192.0.2.7", 2222));
        facts.Identities.Select(identity => identity.Path).ShouldBe([Path.Combine(_directory, "carol")]);
    }

    [Test]
    public async Task Paths_are_those_that_ssh_opens()
    {
        var config = Path.Combine(_directory, "config");
        await File.WriteAllTextAsync(config, "Host box\n  HostName 192.0.2.7\n  IdentityFile ${PWD_OF_NOBODY}/%n\n  IdentityFile ${PATH}/%n-%p\n  IdentityFile C:\\Users\\me\\id_rsa\n");

        var facts = await ClientProbe.CollectAsync(new Target("box") { ConfigFile = config });

        var here = Environment.CurrentDirectory;
        facts.Identities.Select(identity => identity.Path).ShouldBe(
            [Path.Combine(here, "${PWD_OF_NOBODY}/box"), $"{Path.Combine(here, Environment.GetEnvironmentVariable("PATH")!)}/box-22", Path.Combine(here, "C:\\Users\\me\\id_rsa")]);
    }

    [Test]
    public async Task A_private_key_beside_it_without_a_public_half_is_another_key()
    {
        var pem = Path.Combine(_directory, "server.pem");
        File.Move(Key, pem);
        var key = PublicKey.FromLine(await File.ReadAllTextAsync(Key + ".pub"))!;
        File.Delete(Key + ".pub");

        (await CollectAsync()).OtherKeys.ShouldContain(new OtherKey(pem, key));
    }

    [Test]
    public async Task A_key_that_ssh_looks_at_anyway_is_no_other_key()
    {
        await new ProcessCommand("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", Path.Combine(_directory, "foreign")).RunAsync();
        File.Move(Path.Combine(_directory, "foreign.pub"), Key + ".pub", overwrite: true);
        File.Delete(Path.Combine(_directory, "foreign"));

        (await CollectAsync()).OtherKeys.ShouldBeEmpty();
    }

    [TestCase("(sed -e 's/$/\\\\n/' | tr -d '\\n')", "written as")]
    [TestCase("sed 1d", "BEGIN is gone")]
    [TestCase("sed '$d'", "END is gone")]
    [TestCase("base64", "base64 once more")]
    [TestCase("sed 's/OPENSSH/RSA/'", "another form")]
    [TestCase("sed 's/-----B/----B/'", "five dashes")]
    [TestCase("(printf '\"'; cat)", "before BEGIN")]
    public async Task What_went_wrong_with_its_text_is_told_and_the_key_in_it_seen(string way, string flaw)
    {
        var key = PublicKey.FromLine(await File.ReadAllTextAsync(Key + ".pub"))!;
        await new ProcessCommand("sh", "-c", $"{way} < \"$1\" > \"$1.new\" && mv \"$1.new\" \"$1\"", "sh", Key).RunAsync();

        var identity = (await CollectAsync()).Identities[0];

        identity.Kind.ShouldBe(IdentityKind.Unreadable);
        identity.Flaws.ShouldContain(told => told.Contains(flaw));
        identity.KeyOnceTidy.ShouldBe(key);
    }

    [Test]
    public async Task A_configuration_that_ssh_does_not_accept_is_bad_input_in_ssh_s_words()
    {
        var error = await Should.ThrowAsync<BadInputException>(() => ClientProbe.CollectAsync(new Target("host") { ConfigFile = "/dev/null", Options = ["NoSuchOption=1"] }));

        error.Message.ShouldContain("nosuchoption", Case.Insensitive);
        error.Message.ShouldContain("-F /dev/null");
    }

    private Task<ClientFacts> CollectAsync() => ClientProbe.CollectAsync(new Target("host") { ConfigFile = "/dev/null", IdentityFile = Key });

    private async Task KeygenAsync(params string[] more) =>
        (await new ProcessCommand("ssh-keygen", ["-q", "-t", "ed25519", "-f", Key, .. more]).RunAsync()).OrThrow("Install OpenSSH's client.");
}
