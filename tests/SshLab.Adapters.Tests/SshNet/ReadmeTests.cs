using System.Runtime.CompilerServices;
using Renci.SshNet;
using SshLab.Containers.Labs;
using SshLab.Containers.Scenarios;
using SshLab.Diagnosis;
using SshLab.Logins;
using SshLab.Repairs;
using SshLab.SshNet;
using SshLab.SshNet.HostKeys;

namespace SshLab.Adapters.Tests.SshNet;

/// <summary>README's example for users of SSH.NET, word for word, run like any other.</summary>
[CancelAfter(120_000)]
public sealed class ReadmeTests
{
    private static async Task<LoginAttempt> LetInAsync(Target target, SshClient client, JournalStore journal)
    {
        KnownHosts.Of(target).Guard(client);
        await client.ConnectAsync(CancellationToken.None);

        await using var shell = new SshNetShell(client);
        var report = await Diagnoser.DiagnoseAsync(target, shell);
        var plan = RepairPlan.From(report, overrides: new HashSet<string>());
        if (!plan.IsEmpty)
            await new Repairer(journal).ApplyAsync(shell, plan);

        return await SshNetLogin.TryAsync(target);
    }

    [Test]
    public async Task The_example_lets_the_user_in(CancellationToken cancellationToken)
    {
        await using var lab = await Lab.StartAsync(new LabOptions { Scenario = ScenarioCatalogue.Find("home-world-writable") }, cancellationToken);
        using var client = new SshClient(new ConnectionInfo(lab.Host, lab.Port, lab.User, new PasswordAuthenticationMethod(lab.User, lab.Password)));
        using var folder = new KeyFolder();

        var login = await LetInAsync(lab.Target, client, new JournalStore(folder.File("journal"), TimeProvider.System));

        login.Outcome.ShouldBe(LoginOutcome.Accepted);
    }

    [Test]
    public void Readme_shows_the_example_word_for_word()
    {
        var source = File.ReadAllText(SourceFile()).ReplaceLineEndings("\n");
        var example = string.Join('\n', source[source.IndexOf("    private static async", StringComparison.Ordinal)..source.IndexOf("\n\n    [Test]", StringComparison.Ordinal)]
            .Split('\n').Select(line => line.Length > 4 ? line[4..] : ""));

        File.ReadAllText(Path.Combine(Path.GetDirectoryName(SourceFile())!, "..", "..", "..", "README.md")).ShouldContain(example.Replace("private static ", ""));
    }

    private static string SourceFile([CallerFilePath] string path = "") => path;
}
