using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class ControlPathUnusableTests
{
    private const string Id = "control-path-unusable";
    private const string Authenticated = "Authenticated to 127.0.0.1 ([127.0.0.1]:22) using \"publickey\".";

    [Test]
    public void A_directory_that_is_missing_is_made()
    {
        var facts = With("/home/me/.ssh/sockets/%C", Authenticated, "unix_listener: cannot bind to path /home/me/.ssh/sockets/1234.abc: No such file or directory");

        facts.Blockers().ShouldBe([Id]);
        facts.Commands().ShouldBe(["mkdir -m 700 /home/me/.ssh/sockets"]);
        facts.Finding(Id).Evidence.ShouldContain($"{ClientOf.Config} line 2: ControlPath /home/me/.ssh/sockets/%C");
        facts.Finding(Id).Evidence.ShouldContain("the key had let in before that: without the shared connection this login works");
    }

    [Test]
    public void Of_two_that_are_missing_none_is_made() =>
        With("/home/me/.ssh/a/b/%C", Authenticated, "unix_listener: cannot bind to path /home/me/.ssh/a/b/1234.abc: No such file or directory").Finding(Id).Changes.ShouldBeEmpty();

    [Test]
    public void A_directory_of_another_account_is_left_as_it_is()
    {
        var facts = With("/var/run/ssh/%C", Authenticated, "unix_listener: cannot bind to path /var/run/ssh/1234.abc: Permission denied");

        facts.Finding(Id).Changes.ShouldBeEmpty();
        facts.Finding(Id).NextStep!.ShouldContain("ls -ld /var/run/ssh");
    }

    [TestCase("ControlPath too long ('/home/me/.ssh/aaa' >= 108 bytes)")]
    [TestCase("unix_listener: path \"/home/me/.ssh/aaa.0123456789abcdef\" too long for Unix domain socket")]
    public void A_path_that_is_too_long_wants_a_shorter_one(string said)
    {
        var facts = With("/home/me/.ssh/aaa", said.StartsWith("unix", StringComparison.Ordinal) ? [Authenticated, said] : [said]);

        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).NextStep!.ShouldContain("%C");
        facts.Finding(Id).Changes.ShouldBeEmpty();
    }

    [Test]
    public void A_login_that_works_says_nothing_of_it() =>
        (With("/home/me/.ssh/aaa", "x") with { Login = new() { Outcome = LoginOutcome.Accepted } }).By(Id).ShouldBe(RuleResult.Healthy);

    private static FactSet With(string path, params string[] said) =>
        ClientOf.Healthy().ConfigFile($"ControlMaster auto\nControlPath {path}\n").Configured("controlpath", path.Replace("%C", "1234", StringComparison.Ordinal)).Configured("controlmaster", "auto").Client(client => client with
        {
            Files = client.Files! with { RealPaths = new Dictionary<string, string>(client.Files.RealPaths) { [ClientOf.Folder] = ClientOf.Folder } },
        }) with { Login = TraceReader.Read(said, 255) };
}
