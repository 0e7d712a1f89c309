using Shouldly;
using SshLab.Processes;
using SshLab.Shells;

namespace SshLab.Tests.Shells;

/// <summary>A password reaches ssh's own question and nothing else.</summary>
public sealed class SshPasswordTests
{
    private const string Secret = "s3cr'et $x \\ é";

    [Test]
    public void A_password_shows_in_no_text() => $"{new SshPassword(Secret)}".ShouldBe("(password)");

    [TestCase("")]
    [TestCase("a\nb")]
    [TestCase("a\0b")]
    public void What_no_prompt_can_take_is_bad_input(string secret) =>
        Should.Throw<BadInputException>(() => new SshPassword(secret)).Message.ShouldNotContain("a\n");

    [TestCase("alice@host's password: ")]
    [TestCase("(alice@host) Password: ")]
    [TestCase("Password for alice@host: ")]
    public async Task The_password_prompt_is_answered(string prompt)
    {
        var (exitCode, answer) = await AskAsync(prompt, fromThatSsh: true);

        exitCode.ShouldBe(0);
        answer.ShouldBe(Secret + "\n");
    }

    [TestCase("The authenticity of host 'password.example' can't be established.\nAre you sure you want to continue connecting (yes/no/[fingerprint])? ")]
    [TestCase("Enter passphrase for key '/home/me/password-key': ")]
    [TestCase("New password: ")]
    [TestCase("(alice@host) Enter new UNIX password: ")]
    [TestCase("Retype new password: ")]
    [TestCase("Verification code: ")]
    public async Task Nothing_else_is_answered(string prompt)
    {
        var (exitCode, answer) = await AskAsync(prompt, fromThatSsh: true);

        exitCode.ShouldNotBe(0);
        answer.ShouldBeEmpty();
    }

    [Test]
    public async Task A_jump_hosts_ssh_gets_no_answer()
    {
        var (exitCode, answer) = await AskAsync("alice@jump's password: ", fromThatSsh: false);

        exitCode.ShouldNotBe(0);
        answer.ShouldBeEmpty();
    }

    [Test]
    public void Its_file_is_for_nobody_else_and_goes_when_it_is_forgotten()
    {
        using var directory = new SshPrivateDirectory();
        directory.AnswerWith(new SshPassword(Secret)).Values.ShouldNotContain(Secret);
        var file = Path.Combine(directory.Path, "answer");

        File.GetUnixFileMode(directory.Path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        directory.Forget();
        File.Exists(file).ShouldBeFalse();
        directory.Socket.Length.ShouldBeLessThan(80);
    }

    /// <summary>Asks as ssh would: a process that was announced runs the script, or a child of it does.</summary>
    private static async Task<(int ExitCode, string Answer)> AskAsync(string prompt, bool fromThatSsh)
    {
        using var directory = new SshPrivateDirectory();
        var environment = directory.AnswerWith(new SshPassword(Secret));
        // A command after the script keeps sh from becoming it, so that the script's parent is this sh.
        const string ask = "\"$SSH_ASKPASS\" \"$1\"; exit $?";
        var asking = fromThatSsh ? ask : $"sh -c '{ask}' sh \"$1\"; exit $?";
        var announced = directory.Announced([]).SkipLast(1);
        var result = await new ProcessCommand("sh", [.. announced, "sh", "-c", asking, "sh", prompt]) { Environment = environment }.RunAsync();
        return (result.ExitCode, result.OutputText);
    }
}
