using Renci.SshNet;
using SshLab.Containers.Labs;
using SshLab.Logins;
using SshLab.SshNet;

namespace SshLab.Adapters.Tests.SshNet;

/// <summary>Which keys SSH.NET can use, next to what OpenSSH's client makes of the same file.</summary>
[CancelAfter(120_000)]
public sealed class SshNetKeyTests
{
    [TestCase("-t ed25519")]
    [TestCase("-t ecdsa -b 256")]
    [TestCase("-t ecdsa -b 521")]
    [TestCase("-t rsa -b 3072")]
    [TestCase("-t rsa -b 2048 -m PEM")]
    [TestCase("-t ecdsa -b 384 -m PKCS8")]
    public async Task A_key_of_each_kind_and_form_lets_in_as_it_does_with_ssh(string options, CancellationToken cancellationToken)
    {
        await using var lab = await Lab.StartAsync(null, cancellationToken);
        using var folder = new KeyFolder();
        var target = lab.Target with { IdentityFile = await folder.MakeAsync(lab, options, cancellationToken) };

        (await LoginProbe.TryAsync(target, cancellationToken)).Outcome.ShouldBe(LoginOutcome.Accepted);
        (await SshNetLogin.TryAsync(target, cancellationToken)).Outcome.ShouldBe(LoginOutcome.Accepted);
    }

    [TestCase("correct horse", LoginOutcome.Accepted, "")]
    [TestCase("wrong", LoginOutcome.ClientError, "SshException: The random check bytes of the OpenSSH key do not match")]
    [TestCase(null, LoginOutcome.ClientError, "SshPassPhraseNullOrEmptyException")]
    public async Task An_encrypted_key_needs_its_passphrase_from_the_program(string? passphrase, LoginOutcome expected, string said, CancellationToken cancellationToken)
    {
        await using var lab = await Lab.StartAsync(null, cancellationToken);
        using var folder = new KeyFolder();
        var key = await folder.MakeAsync(lab, "-t ed25519", cancellationToken, "correct horse");

        var login = await SshNetLogin.TryAsync(lab.Target, () => new PrivateKeyFile(key, passphrase), cancellationToken);

        login.Outcome.ShouldBe(expected);
        login.LastWord.ShouldStartWith(said);
    }

    [TestCase(false, LoginOutcome.Refused)]
    [TestCase(true, LoginOutcome.Accepted)]
    public async Task A_certificate_beside_the_key_counts_only_where_the_program_names_it(bool named, LoginOutcome expected, CancellationToken cancellationToken)
    {
        await using var lab = await Lab.StartAsync(null, cancellationToken);
        using var folder = new KeyFolder();
        var (key, authority) = (await folder.MakeAsync(lab, "-t ed25519", cancellationToken), folder.File("ca"));
        await KeyFolder.RunAsync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", authority], cancellationToken);
        await KeyFolder.RunAsync("ssh-keygen", ["-q", "-s", authority, "-I", "alice", "-n", "alice", key + ".pub"], cancellationToken);
        await Doors.OnAsync(
            lab, $"echo 'cert-authority {(await File.ReadAllTextAsync(authority + ".pub", cancellationToken)).Trim()}' > /home/alice/.ssh/authorized_keys", cancellationToken);
        var target = lab.Target with { IdentityFile = key };

        var login = named
            ? await SshNetLogin.TryAsync(target, () => new PrivateKeyFile(key, null, key + "-cert.pub"), cancellationToken)
            : await SshNetLogin.TryAsync(target, cancellationToken);

        (await LoginProbe.TryAsync(target, cancellationToken)).Outcome.ShouldBe(LoginOutcome.Accepted, "ssh takes it by its name");
        login.Outcome.ShouldBe(expected);
    }

    [TestCase("chmod 0666 key")]
    [TestCase("sed -i 's/$/\\r/' key")]
    [TestCase("printf %s \"$(cat key)\" > text && cat text > key")]
    [TestCase("{ printf '\\357\\273\\277'; cat key; } > text && cat text > key")]
    [TestCase("{ echo 'a note before it'; cat key; } > text && cat text > key")]
    public async Task What_ssh_has_against_the_file_SSH_NET_has_not(string damage, CancellationToken cancellationToken)
    {
        await using var lab = await Lab.StartAsync(null, cancellationToken);
        using var folder = new KeyFolder();
        var target = lab.Target with { IdentityFile = await folder.MakeAsync(lab, "-t ed25519", cancellationToken) };
        await KeyFolder.RunAsync("sh", ["-c", $"cd \"$0\" && {damage}", folder.Path], cancellationToken);

        (await SshNetLogin.TryAsync(target, cancellationToken)).Outcome.ShouldBe(LoginOutcome.Accepted);
        (await LoginProbe.TryAsync(target, cancellationToken)).Outcome.ShouldBe(LoginOutcome.ClientError);
    }

    [Test]
    public async Task A_key_as_PuTTY_saves_it_lets_in_and_ssh_cannot_read_it(CancellationToken cancellationToken)
    {
        await using var lab = await Lab.StartAsync(null, cancellationToken);
        using var folder = new KeyFolder();
        var key = await folder.MakeAsync(lab, "-t ed25519 -m PKCS8", cancellationToken);
        var putty = folder.File("key.ppk");
        await PuttyKey.WriteAsync(key, putty, cancellationToken);
        File.Copy(key + ".pub", putty + ".pub");
        var target = lab.Target with { IdentityFile = putty };

        (await SshNetLogin.TryAsync(target, cancellationToken)).Outcome.ShouldBe(LoginOutcome.Accepted);
        (await LoginProbe.TryAsync(target, cancellationToken)).Outcome.ShouldBe(LoginOutcome.ClientError);
    }
}
