using NUnit.Framework;
using Shouldly;
using SshLab.Processes;
using SshLab.Repairs;

namespace SshLab.Tests.Repairs;

/// <summary>A private key's text is put in order without being written down anywhere else.</summary>
internal sealed class TidyIdentityTests() : RepairFixture("sh")
{
    [TestCase("\n", "\r\n")]
    [TestCase("\n", "\n    ")]
    [TestCase("\n", " ")]
    public async Task It_reads_again_undo_restores_every_byte_and_the_journal_has_none_of_it(string newline, string other)
    {
        var key = $"{Tree.Ssh}/id";
        (await new ProcessCommand("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key).RunAsync()).OrThrow("Install OpenSSH's client.");
        var whole = await File.ReadAllTextAsync(key);
        await File.WriteAllTextAsync(key, whole.Replace(newline, other, StringComparison.Ordinal));
        var before = Tree.Snapshot();

        var entry = await ApplyAsync(new TidyIdentity(key, key + ".before-sshlab"));

        (await File.ReadAllTextAsync(key)).ShouldBe(whole);
        ModeOf(key).ShouldBe("600");
        var written = string.Concat(Directory.EnumerateFiles(Journal.Directory).Select(File.ReadAllText));
        written.ShouldContain(".before-sshlab");
        foreach (var line in whole.Split('\n').Where(line => line.Length > 20 && !line.Contains("PRIVATE", StringComparison.Ordinal)))
            written.ShouldNotContain(line);
        await Repairer.UndoAsync(Shell, entry);
        Tree.Snapshot().ShouldBe(before);
    }

    [Test]
    public async Task What_does_not_read_even_then_stays_as_it_is()
    {
        var key = $"{Tree.Ssh}/id";
        Tree.Write(key, "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n", "600");
        var before = Tree.Snapshot();

        var error = await Should.ThrowAsync<RefusedToChangeException>(() => ApplyAsync(new TidyIdentity(key, key + ".before-sshlab")));

        error.Message.ShouldContain("cannot be read even with its text in order");
        Tree.Snapshot().ShouldBe(before);
    }
}
