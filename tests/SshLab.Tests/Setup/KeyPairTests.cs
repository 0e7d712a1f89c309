using Shouldly;
using SshLab.Processes;
using SshLab.Setup;

namespace SshLab.Tests.Setup;

internal sealed class KeyPairTests
{
    private DirectoryInfo _directory = null!;

    private string Key => Path.Combine(_directory.FullName, "ssh", "id");

    [SetUp]
    public void Open() => _directory = Directory.CreateTempSubdirectory("sshlab-keys-");

    [TearDown]
    public void Close() => _directory.Delete(recursive: true);

    [TestCase(KeyType.Ed25519, null, "ssh-ed25519")]
    [TestCase(KeyType.Rsa, null, "ssh-rsa")]
    [TestCase(KeyType.Ecdsa, 384, "ecdsa-sha2-nistp384")]
    public async Task Makes_the_pair_that_is_asked_for(KeyType type, int? bits, string named)
    {
        var pair = await KeyPair.EnsureAsync(new KeyPairRequest { Path = Key, Type = type, Bits = bits, Comment = "me@here" });

        pair.Origin.ShouldBe(KeyPairOrigin.Created);
        pair.PublicKey!.Type.ShouldBe(named);
        (await File.ReadAllTextAsync(Key + ".pub")).ShouldBe(pair.Line + "\n");
        pair.Line.ShouldEndWith(" me@here");
        File.GetUnixFileMode(Key).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.GetUnixFileMode(Path.GetDirectoryName(Key)!).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.GetFileSystemEntries(Path.GetDirectoryName(Key)!).Length.ShouldBe(2);
    }

    [TestCase(KeyType.Rsa, 2048)]
    [TestCase(KeyType.Rsa, 1024)]
    [TestCase(KeyType.Rsa, 20000)]
    [TestCase(KeyType.Ecdsa, 255)]
    [TestCase(KeyType.Ed25519, 512)]
    public async Task Refuses_a_length_that_is_weak_or_does_not_exist(KeyType type, int bits)
    {
        await Should.ThrowAsync<BadInputException>(() => KeyPair.EnsureAsync(new KeyPairRequest { Path = Key, Type = type, Bits = bits }));
        _directory.GetFileSystemInfos().ShouldBeEmpty();
    }

    [Test]
    public async Task Uses_an_existing_pair_and_writes_nothing()
    {
        var made = await KeyPair.EnsureAsync(new KeyPairRequest { Path = Key, Comment = "a b c" });
        var before = await File.ReadAllBytesAsync(Key);

        var used = await KeyPair.EnsureAsync(new KeyPairRequest { Path = Key, Type = KeyType.Rsa });

        used.Origin.ShouldBe(KeyPairOrigin.Existing);
        used.PublicKey.ShouldBe(made.PublicKey);
        used.Comment.ShouldBe("a b c");
        (await File.ReadAllBytesAsync(Key)).ShouldBe(before);
    }

    [Test]
    public async Task Derives_a_missing_public_key()
    {
        var made = await KeyPair.EnsureAsync(new KeyPairRequest { Path = Key, Comment = "me@here" });
        File.Delete(Key + ".pub");

        var derived = await KeyPair.EnsureAsync(new KeyPairRequest { Path = Key });

        derived.Origin.ShouldBe(KeyPairOrigin.PublicKeyDerived);
        derived.PublicKey.ShouldBe(made.PublicKey);
        (await File.ReadAllTextAsync(Key + ".pub")).ShouldBe(made.Line + "\n");
    }

    [Test]
    public async Task A_passphrase_protects_the_key_and_opens_it_again()
    {
        var passphrase = new KeyPassphrase("c0rrect 'horse' $battery");
        var made = await KeyPair.EnsureAsync(new KeyPairRequest { Path = Key, Passphrase = passphrase });
        (await new ProcessCommand("ssh-keygen", "-y", "-P", "", "-f", Key).RunAsync()).ExitCode.ShouldNotBe(0);
        File.Delete(Key + ".pub");

        await Should.ThrowAsync<BadInputException>(() => KeyPair.EnsureAsync(new KeyPairRequest { Path = Key }));
        await Should.ThrowAsync<BadInputException>(() => KeyPair.EnsureAsync(new KeyPairRequest { Path = Key, Passphrase = new KeyPassphrase("another one") }));
        var derived = await KeyPair.EnsureAsync(new KeyPairRequest { Path = Key, Passphrase = passphrase });

        derived.PublicKey.ShouldBe(made.PublicKey);
        derived.Encrypted.ShouldBe(true);
        passphrase.ToString().ShouldBe("(passphrase)");
    }

    [Test]
    public async Task A_private_agent_holds_a_protected_key_and_ends_with_its_use()
    {
        var passphrase = new KeyPassphrase("c0rrect 'horse' $battery");
        var made = await KeyPair.EnsureAsync(new KeyPairRequest { Path = Key, Passphrase = passphrase });
        string socket;
        await using (var agent = await KeyAgent.HoldAsync(Key, passphrase, CancellationToken.None))
        {
            socket = agent.Option.Split('=')[1];
            var listed = await new ProcessCommand("ssh-add", "-L") { Environment = new Dictionary<string, string?> { ["SSH_AUTH_SOCK"] = socket } }.RunAsync();
            listed.OutputText.ShouldContain(made.PublicKey!.Base64);
        }
        File.Exists(socket).ShouldBeFalse();
    }

    [Test]
    public async Task A_dry_run_makes_nothing()
    {
        var planned = await KeyPair.PlanAsync(new KeyPairRequest { Path = Key });

        planned.Origin.ShouldBe(KeyPairOrigin.WouldBeCreated);
        _directory.GetFileSystemInfos().ShouldBeEmpty();
    }

    [Test]
    public async Task Says_what_is_wrong_with_an_identity()
    {
        await KeyPair.EnsureAsync(new KeyPairRequest { Path = Key });

        await RefusedAsync(Key + ".pub", "is a public key");
        File.SetUnixFileMode(Key, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        await RefusedAsync(Key, "chmod 600");
        File.Delete(Key);
        await RefusedAsync(Key, "no private key");
        File.Delete(Key + ".pub");
        await File.WriteAllTextAsync(Key, "PuTTY-User-Key-File-3: ssh-ed25519\n");
        await RefusedAsync(Key, "puttygen");
        await File.WriteAllTextAsync(Key, "no key at all\n");
        await RefusedAsync(Key, "cannot be read as a private key");
        File.Delete(Key);
        File.CreateSymbolicLink(Key, "/nonexistent/target");
        await RefusedAsync(Key, "symbolic link");
        await RefusedAsync(_directory.FullName, "is a directory");
    }

    [Test]
    public async Task Never_pairs_a_private_key_with_anothers_public_key()
    {
        await KeyPair.EnsureAsync(new KeyPairRequest { Path = Key });
        await KeyPair.EnsureAsync(new KeyPairRequest { Path = Key + "2" });
        File.Copy(Key + "2.pub", Key + ".pub", overwrite: true);

        await RefusedAsync(Key, "not the public key of");
    }

    [TestCase("two\nlines")]
    [TestCase("\u001b[2J")]
    public async Task A_comment_with_control_characters_is_refused(string comment) =>
        await Should.ThrowAsync<BadInputException>(() => KeyPair.EnsureAsync(new KeyPairRequest { Path = Key, Comment = comment }));

    private static async Task RefusedAsync(string path, string because)
    {
        var error = await Should.ThrowAsync<BadInputException>(() => KeyPair.EnsureAsync(new KeyPairRequest { Path = path }));
        error.Message.ShouldContain(because);
    }
}
