using System.Xml.Linq;
using SshLab.Containers.Engines;
using SshLab.Containers.Images;
using SshLab.Processes;

namespace SshLab.LabTests.Labs;

/// <summary>On a machine that cannot run an SELinux host the tests on it are reported by name as not run, with the reason, or fail where it is required: this suite itself, run with an engine that gives its containers no device.</summary>
[CancelAfter(170_000)]
public sealed class NotRunTests
{
    // Leaves out `--device NAME` and is the real docker otherwise.
    private const string DockerWithoutDevices = """
        #!/bin/sh
        for word do
            shift
            case $left_out:$word in
                :--device) left_out=yes ;;
                yes:*) left_out= ;;
                *) set -- "$@" "$word" ;;
            esac
        done
        exec "$real_docker" "$@"
        """;

    private const string Name = "Its_kernel_enforces";

    [TestCase("bookworm", "NotExecuted")]
    [TestCase("all", "Failed")]
    public async Task Without_its_device_a_test_is_told_by_name_with_the_reason(string required, string outcome, CancellationToken cancellationToken)
    {
        var docker = Docker();
        var folder = Directory.CreateTempSubdirectory("sshlab-not-run-").FullName;
        try
        {
            var engine = Path.Combine(folder, "docker");
            await File.WriteAllTextAsync(engine, DockerWithoutDevices, cancellationToken);
            File.SetUnixFileMode(engine, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

            var run = await new ProcessCommand(
                "dotnet", "vstest", typeof(NotRunTests).Assembly.Location, $"--TestCaseFilter:Name~{Name}", "--logger:trx;LogFileName=run.trx", $"--ResultsDirectory:{folder}",
                "--", "TestRunParameters.Parameter(name=\"Images\", value=\"selinux\")")
            {
                Timeout = TimeSpan.FromSeconds(150),
                Environment = new Dictionary<string, string?>
                {
                    ["PATH"] = $"{folder}:{Environment.GetEnvironmentVariable("PATH")}", ["real_docker"] = docker, ["SSHLAB_REQUIRE"] = required,
                },
            }.RunAsync(cancellationToken);

            var results = File.Exists(Path.Combine(folder, "run.trx"))
                ? XDocument.Load(Path.Combine(folder, "run.trx")).Descendants().Where(element => element.Name.LocalName == "UnitTestResult").ToList()
                : throw new AssertionException($"The run left no result: {run.OutputText}{run.Error}");
            var result = results.ShouldHaveSingleItem();
            result.Attribute("testName").ShouldNotBeNull().Value.ShouldContain(Name);
            result.Attribute("outcome").ShouldNotBeNull().Value.ShouldBe(outcome);
            result.Value.ShouldContain("No lab can be started from the image 'selinux' on this machine");
            result.Value.ShouldContain("there is no /dev/net/tun");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Docker()
    {
        if (!ImagesUnderTest.All.Any(image => image.Name == "selinux"))
            Assert.Ignore("The image selinux is not under test.");
        ImageSetUp.Require(LabImages.Find("selinux"));
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, "docker")).FirstOrDefault(File.Exists);
        if (found is null || ImageSetUp.Engine is not CommandEngine { Name: "docker" })
            Assert.Ignore("The docker command is needed to stand between the suite and its engine.");
        return found!;
    }
}
