using Shouldly;
using SshLab.Containers.Engines;

namespace SshLab.Tests.Containers;

public sealed class EngineTests
{
    [Test]
    public void A_container_is_started_with_its_ports_on_the_loopback_address_of_this_machine()
    {
        var spec = new ContainerSpec("sshlab/bookworm:1", "sshlab-quiet-otter")
        {
            HostName = "quiet-otter", Ports = [22], Labels = new Dictionary<string, string> { ["a"] = "b" }, Capabilities = ["SYS_CHROOT"],
        };
        EngineArguments.Run(spec, loopback: true).ShouldBe(
            ["run", "--detach", "--pull", "never", "--name", "sshlab-quiet-otter", "--hostname", "quiet-otter", "--label", "a=b",
             "--publish", "127.0.0.1::22", "--cap-add", "SYS_CHROOT", "sshlab/bookworm:1"]);
        EngineArguments.Run(spec, loopback: false).ShouldContain("22");
    }

    [Test]
    public void A_container_gets_the_devices_and_the_memory_that_its_host_needs()
    {
        var spec = new ContainerSpec("sshlab/selinux:1", "sshlab-quiet-otter") { Devices = ["/dev/net/tun"], MemoryFolders = ["/run/sshlab"] };
        EngineArguments.Run(spec, loopback: true).TakeLast(5).ShouldBe(["--device", "/dev/net/tun", "--tmpfs", "/run/sshlab:exec,mode=700", "sshlab/selinux:1"]);
    }

    [Test]
    public void A_folder_is_shared_with_an_engine_on_this_machine_only_and_only_by_a_path_that_is_no_option()
    {
        var spec = new ContainerSpec("sshlab/selinux:1", "sshlab-quiet-otter") { SharedFolders = new Dictionary<string, string> { ["/run/sshlab-door"] = "/state/door" } };
        EngineArguments.Run(spec, loopback: true).TakeLast(3).ShouldBe(["--mount", "type=bind,source=/state/door,target=/run/sshlab-door", "sshlab/selinux:1"]);
        EngineArguments.Run(spec, loopback: false).ShouldNotContain("--mount");
        var odd = spec with { SharedFolders = new Dictionary<string, string> { ["/run/sshlab-door"] = "/state,readonly/door" } };
        EngineArguments.Run(odd, loopback: true).ShouldNotContain("--mount");
    }

    [TestCase("docker")]
    [TestCase("podman")]
    public async Task The_engine_on_record_is_taken_without_asking_it(string name) =>
        (await EngineFinder.NamedAsync(name, CancellationToken.None)).Name.ShouldBe(name);

    [Test]
    public void Published_ports_are_read_as_docker_and_podman_print_them()
    {
        var ports = PublishedPorts.Read("22/tcp -> 127.0.0.1:32770\n2222/tcp -> 0.0.0.0:32771\n2222/tcp -> [::]:32772\n53/udp -> 0.0.0.0:1\nnonsense\n", "build.example");
        ports.ShouldBe(new Dictionary<int, HostPort> { [22] = new("build.example", 32770), [2222] = new("build.example", 32771) }, ignoreOrder: true);
    }

    [TestCase("--privileged")]
    [TestCase("")]
    [TestCase("a b")]
    [TestCase("a\nb")]
    [TestCase(".a")]
    public void A_word_that_an_engine_could_read_as_something_else_is_no_containers_name(string name) =>
        Should.Throw<BadInputException>(() => EngineArguments.Exec(name, ["sh"]));

    [Test]
    public void A_listing_is_read_with_labels_that_hold_commas()
    {
        var listed = ContainerListing.Read("0123\t/quiet-otter\tsshlab/bookworm:1\trunning\t{\"a\":\"1,2\"}\n4567\tplain\timage\texited\tnull\n\n");
        listed.Count.ShouldBe(2);
        listed[0].ShouldSatisfyAllConditions(
            container => container.Name.ShouldBe("quiet-otter"),
            container => container.IsRunning.ShouldBeTrue(),
            container => container.Labels["a"].ShouldBe("1,2"));
        listed[1].ShouldSatisfyAllConditions(
            container => container.IsRunning.ShouldBeFalse(),
            container => container.Labels.ShouldBeEmpty());
    }

    [TestCase("unix:///var/run/docker.sock", null)]
    [TestCase("npipe:////./pipe/docker_engine", null)]
    [TestCase("tcp://127.0.0.1:2375", null)]
    [TestCase("tcp://build.example:2376", "build.example")]
    [TestCase("ssh://me@build.example", "build.example")]
    [TestCase(null, null)]
    public void A_published_port_is_reached_on_the_engines_machine(string? address, string? host) => EngineEndpoint.HostOf(address).ShouldBe(host);

    [Test]
    public void A_contexts_address_is_read_from_its_file()
    {
        EngineEndpoint.AddressIn("""{"Name":"far","Endpoints":{"docker":{"Host":"ssh://me@build.example","SkipTLSVerify":false}}}""").ShouldBe("ssh://me@build.example");
        EngineEndpoint.AddressIn("{}").ShouldBeNull();
    }

    [Test]
    public void A_missing_engine_is_one_error_that_lists_each_attempt_and_the_command_to_run()
    {
        var error = new EngineMissingException([new("docker", "not installed"), new("podman", "no permission")], EngineSetup.ByHand);
        error.Message.ShouldStartWith("No container engine answers. Tried: docker: not installed; podman: no permission. ");
        error.Message.ShouldContain("apt-get install docker.io");
        error.Attempts.Count.ShouldBe(2);
    }

    [Test]
    public async Task An_engine_that_is_not_installed_says_so() =>
        (await EngineFinder.AskAsync("no-such-engine", CancellationToken.None)).ShouldNotBeNull().ShouldContain("no-such-engine");

    [Test]
    public void A_pid_file_is_stale_when_its_process_is_gone_or_another_program()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, $"{Environment.ProcessId}\n");
            var ours = File.ReadAllText($"/proc/{Environment.ProcessId}/comm").Trim();
            new PidFile(file, ours).Running().ShouldBe(Environment.ProcessId);
            new PidFile(file, "dockerd").IsStale().ShouldBeTrue();
            File.WriteAllText(file, $"{int.MaxValue}");
            new PidFile(file, ours).IsStale().ShouldBeTrue();
            File.WriteAllText(file, "");
            new PidFile(file, ours).IsStale().ShouldBeTrue();
        }
        finally
        {
            File.Delete(file);
        }
        new PidFile(file, "dockerd").IsStale().ShouldBeFalse();
    }
}
