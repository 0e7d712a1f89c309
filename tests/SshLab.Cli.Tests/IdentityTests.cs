using NUnit.Framework;
using Shouldly;
using SshLab.Processes;

namespace SshLab.Cli.Tests;

[Parallelizable(ParallelScope.All)]
public class IdentityTests
{
    [Test]
    public async Task A_public_key_given_as_identity_is_named_as_the_mistake()
    {
        using var folder = new TemporaryFolder();
        await folder.NewKeyAsync("id");
        var result = await Sshlab.TypedAsync($"diagnose alice@127.0.0.1 -p 1 -F /dev/null -i {folder.Path}/id.pub");
        result.ShouldFailInWords(ExitCode.Usage).Error.ShouldContain("public key");
    }

    [Test]
    public async Task An_identity_that_is_not_there_is_a_usage_error() =>
        (await Sshlab.TypedAsync("diagnose alice@127.0.0.1 -p 1 -F /dev/null -i /no/such/key")).ShouldFailInWords(ExitCode.Usage).Error.ShouldContain("/no/such/key");

    [Test]
    public async Task An_identity_that_is_no_key_is_a_usage_error()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync($"{folder.Path}/id", "not a key\n");
        (await Sshlab.TypedAsync($"diagnose alice@127.0.0.1 -p 1 -F /dev/null -i {folder.Path}/id")).ShouldFailInWords(ExitCode.Usage);
    }

    [Test]
    public async Task A_password_file_that_is_not_there_is_a_usage_error() =>
        (await Sshlab.TypedAsync("setup alice@127.0.0.1 --password-file /no/such/file")).ShouldFailInWords(ExitCode.Usage).Error.ShouldContain("/no/such/file");
}
