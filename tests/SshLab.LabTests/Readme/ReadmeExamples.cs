using Shouldly;
using SshLab.Containers.Labs;
using SshLab.Containers.Scenarios;
using SshLab.Diagnosis;
using SshLab.Logins;
using SshLab.Processes;

namespace SshLab.LabTests.Readme;

/// <summary>README's examples of tests of one's own, word for word, run like any other.</summary>
public sealed class ReadmeExamples
{
    [Test]
    public async Task A_key_is_refused_when_everybody_may_write_to_its_directory()
    {
        await using var lab = await Lab.StartAsync(new LabOptions
        {
            Image = "bookworm",
            Scenario = ScenarioCatalogue.Find("ssh-dir-world-writable"),
        });

        var report = await Diagnoser.DiagnoseAsync(lab.Target, lab.Root);

        report.Login.ShouldBe(LoginOutcome.Refused);
        report.Judgement.Findings.ShouldContain(finding => finding.Id == "ssh-dir-writable-by-others");
    }

    [Test]
    public async Task My_deployment_names_the_host_that_refuses_its_key()
    {
        await using var lab = await Lab.StartAsync(new LabOptions { Scenario = ScenarioCatalogue.Find("account-expired") });

        var deploy = new ProcessCommand("sh", "deploy.sh", $"{lab.User}@{lab.Host}", $"{lab.Port}", lab.IdentityFile, lab.KnownHostsFile);
        var deployed = await deploy.RunAsync();

        deployed.ExitCode.ShouldBe(3);
        deployed.Error.ShouldContain($"{lab.Host} does not let the deployment in");
    }

    [Test]
    public async Task Two_servers_connect_without_a_password_until_the_second_ones_home_is_open_to_all()
    {
        await using var network = await LabNetwork.CreateAsync();
        await using var first = await Lab.StartAsync(new LabOptions { Image = "trixie", Network = network });
        await using var second = await Lab.StartAsync(new LabOptions { Image = "bookworm", Network = network, NetworkAlias = "second" });
        const string LogIn = "su - alice -c 'ssh -o BatchMode=yes -o StrictHostKeyChecking=accept-new second hostname'";

        var key = await first.Root.RunAsync(new("su - alice -c \"ssh-keygen -q -t ed25519 -N '' -f .ssh/id_ed25519; cat .ssh/id_ed25519.pub\""));
        await second.Root.RunAsync(new("printf %s \"$key\" >> /home/alice/.ssh/authorized_keys") { Variables = new Dictionary<string, string> { ["key"] = key.OutputText } });
        (await first.Root.RunAsync(new(LogIn))).OutputText.Trim().ShouldBe(second.Name);

        await second.BreakAsync(ScenarioCatalogue.Find("home-world-writable")!);
        (await first.Root.RunAsync(new(LogIn))).Error.ShouldContain("Permission denied");
    }
}
