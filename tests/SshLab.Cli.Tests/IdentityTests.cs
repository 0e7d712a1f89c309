using NUnit.Framework;
using Shouldly;
using SshLab.Processes;

namespace SshLab.Cli.Tests;

[Parallelizable(ParallelScope.All)]
public class IdentityTests
{
    [TestCase("/no/such/key", "identity-missing")]
    [TestCase("/etc", "identity-not-readable")]
    [TestCase("{0}/id.pub", "identity-is-public-key")]
    [TestCase("{0}/text", "identity-damaged")]
    public async Task An_identity_that_cannot_log_in_is_a_finding_of_this_machine(string identity, string id)
    {
        using var folder = new TemporaryFolder();
        await folder.NewKeyAsync("id");
        await File.WriteAllTextAsync($"{folder.Path}/text", "not a key\n");
        var path = identity.Replace("{0}", folder.Path, StringComparison.Ordinal);
        var result = await Sshlab.TypedAsync($"diagnose alice@127.0.0.1 -p 1 -F /dev/null -i {path} --json");
        result.OutputText.ShouldContain($"\"id\": \"{id}\"");
        result.OutputText.ShouldContain("\"side\": \"client\"");
        result.OutputText.ShouldContain(path);
    }

    [Test]
    public async Task A_password_file_that_is_not_there_is_a_usage_error() =>
        (await Sshlab.TypedAsync("setup alice@127.0.0.1 --password-file /no/such/file")).ShouldFailInWords(ExitCode.Usage).Error.ShouldContain("/no/such/file");
}
