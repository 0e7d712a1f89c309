using System.Diagnostics;
using System.Security.Cryptography;
using SshLab.Containers.Engines;
using SshLab.Containers.Images;
using SshLab.Containers.Labs;
using SshLab.Processes;
using SshLab.Testcontainers.Engines;

namespace SshLab.Adapters.Tests.Testcontainers;

/// <summary>The verbs of the engine, on one container.</summary>
[FixtureLifeCycle(LifeCycle.SingleInstance)]
[CancelAfter(120_000)]
public sealed class TestcontainersEngineTests
{
    private readonly string _container = $"sshlab-test-{Guid.NewGuid():N}";
    private TestcontainersEngine? _engine;

    private TestcontainersEngine Engine => _engine.ShouldNotBeNull();

    [OneTimeSetUp]
    public async Task Start()
    {
        _engine = await TestcontainersEngine.ConnectAsync();
        var image = await new ImageStore(_engine).EnsureAsync(LabImages.Find("bookworm"));
        var labels = LabLabelsOf("engine-test");
        await _engine.StartAsync(new ContainerSpec(image, _container) { HostName = "quiet", Ports = LabPorts.All, Labels = labels, MemoryFolders = ["/run/memory"] });
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await Engine.RemoveAsync(_container);
        await Engine.RemoveAsync(_container);
        Engine.Dispose();
    }

    [Test]
    public async Task A_container_is_what_its_description_says(CancellationToken cancellationToken)
    {
        var told = await Engine.ExecAsync(_container, ["sh", "-c", "id -u; hostname; grep ' /run/memory ' /proc/mounts | cut -d' ' -f3,4"], cancellationToken: cancellationToken);
        told.OutputText.ShouldStartWith("0\nquiet\ntmpfs rw,");
        told.OutputText.ShouldNotContain("noexec");
    }

    [Test]
    public async Task Outputs_and_exit_code_come_back_apart(CancellationToken cancellationToken)
    {
        var result = await Engine.ExecAsync(_container, ["sh", "-c", "cat; printf 'a b' >&2; exit \"$1\"", "sh", "7"], "in"u8.ToArray(), cancellationToken: cancellationToken);
        (result.OutputText, result.Error, result.ExitCode, result.Truncated).ShouldBe(("in", "a b", 7, false));
        result.Command.ShouldBe($"docker exec --interactive --user 0 {_container} sh -c 'cat; printf '\\''a b'\\'' >&2; exit \"$1\"' sh 7");
    }

    [Test]
    public async Task Every_byte_of_three_megabytes_comes_through_both_ways(CancellationToken cancellationToken)
    {
        var bytes = RandomNumberGenerator.GetBytes(3 * 1024 * 1024);
        var result = await Engine.ExecAsync(_container, ["cat"], bytes, cancellationToken: cancellationToken);
        result.Output.Span.SequenceEqual(bytes).ShouldBeTrue($"{result.Output.Length} bytes came back: {result.Error}");
    }

    [Test]
    public async Task A_program_need_not_read_its_input(CancellationToken cancellationToken) =>
        (await Engine.ExecAsync(_container, ["sh", "-c", "exit 5"], new byte[1024 * 1024], cancellationToken: cancellationToken)).ExitCode.ShouldBe(5);

    [Test]
    public async Task A_program_that_closes_its_outputs_is_waited_for(CancellationToken cancellationToken) =>
        (await Engine.ExecAsync(_container, ["sh", "-c", "exec > /dev/null 2>&1; sleep 0.5; exit 6"], cancellationToken: cancellationToken)).ExitCode.ShouldBe(6);

    [Test]
    public async Task A_program_that_is_not_there_fails_as_a_shell_would(CancellationToken cancellationToken) =>
        (await Engine.ExecAsync(_container, ["no-such-program"], cancellationToken: cancellationToken)).ExitCode.ShouldBe(127);

    [Test]
    public async Task A_cancelled_program_runs_no_longer_nor_what_it_started(CancellationToken cancellationToken)
    {
        using var impatient = new CancellationTokenSource(500);
        var clock = Stopwatch.StartNew();
        await Should.ThrowAsync<OperationCanceledException>(() => Engine.ExecAsync(_container, ["sh", "-c", "sleep 4711 & sleep 4711"], cancellationToken: impatient.Token));
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        (await Containers.ProgramsAsync(_container, "sleep 4711", cancellationToken)).ShouldBeEmpty();
    }

    [Test]
    public async Task A_program_that_takes_too_long_is_ended_and_its_last_words_told(CancellationToken cancellationToken)
    {
        var error = await Should.ThrowAsync<ToolFailedException>(() =>
            Engine.ExecAsync(_container, ["sh", "-c", "echo nearly there >&2; exec sleep 4712"], timeout: TimeSpan.FromMilliseconds(700), cancellationToken: cancellationToken));
        error.Message.ShouldContain("did not end within 0.7 s and was stopped. So far it had said: nearly there");
        (await Containers.ProgramsAsync(_container, "sleep 4712", cancellationToken)).ShouldBeEmpty();
    }

    [Test]
    public async Task Twenty_programs_at_once_do_not_meet(CancellationToken cancellationToken)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Engine.ExecAsync(_container, ["sh", "-c", $"cat; exit {number}"], new[] { (byte)number }, cancellationToken: cancellationToken)));
        answers.Select(answer => ((int)answer.Output.Span[0], answer.ExitCode)).ShouldBe(Enumerable.Range(0, 20).Select(number => (number, number)));
    }

    [Test]
    public async Task An_open_program_is_spoken_with(CancellationToken cancellationToken)
    {
        await using var program = Engine.Open(_container, ["sh"]);
        await program.Input.WriteAsync("echo one; echo two >&2\n"u8.ToArray(), cancellationToken);
        await program.Input.FlushAsync(cancellationToken);
        using var output = new StreamReader(program.Output);
        using var error = new StreamReader(program.Error);
        (await output.ReadLineAsync(cancellationToken)).ShouldBe("one");
        (await error.ReadLineAsync(cancellationToken)).ShouldBe("two");
        await program.Input.WriteAsync("exit 9\n"u8.ToArray(), cancellationToken);
        await program.Input.FlushAsync(cancellationToken);
        (await program.WaitAsync(cancellationToken)).ShouldBe(9);
        (await output.ReadToEndAsync(cancellationToken)).ShouldBeEmpty();
    }

    [Test]
    public async Task An_open_program_that_is_let_go_of_reads_its_end_of_file(CancellationToken cancellationToken)
    {
        await using (var program = Engine.Open(_container, ["sh", "-c", "echo here; cat > /dev/null; echo gone > /tmp/let-go"]))
            (await program.Output.ReadAsync(new byte[16], cancellationToken)).ShouldBeGreaterThan(0);
        (await Engine.ExecAsync(_container, ["sh", "-c", "until [ -e /tmp/let-go ]; do :; done"], cancellationToken: cancellationToken)).ExitCode.ShouldBe(0);
    }

    [Test]
    public async Task A_container_that_is_not_there_is_said_so(CancellationToken cancellationToken)
    {
        var answer = await Engine.ExecAsync("no-such-container", ["true"], cancellationToken: cancellationToken);
        (answer.ExitCode, answer.Error).ShouldBe((1, "Error response from daemon: No such container: no-such-container\n"));
        (await Should.ThrowAsync<ToolFailedException>(() => Engine.LogsAsync("no-such-container", cancellationToken))).Message.ShouldContain("No such container");
        await using var program = Engine.Open("no-such-container", ["sh"]);
        using var error = new StreamReader(program.Error);
        (await error.ReadToEndAsync(cancellationToken)).ShouldContain("No such container");
        (await program.WaitAsync(cancellationToken)).ShouldNotBe(0);
    }

    [Test]
    public void A_word_that_is_no_name_is_not_put_into_an_address() =>
        Should.Throw<BadInputException>(() => Engine.Open("../images/json?", ["sh"]));

    [Test]
    public async Task Containers_are_listed_by_a_label(CancellationToken cancellationToken)
    {
        var listed = (await Engine.ListAsync("sshlab.test=engine-test", cancellationToken)).Where(container => container.Name == _container).ShouldHaveSingleItem();
        listed.IsRunning.ShouldBeTrue();
        listed.Labels["sshlab.owner"].ShouldNotBeEmpty();
        (await Engine.ListAsync("sshlab.test=nobody", cancellationToken)).ShouldBeEmpty();
        // Both engines see one container as the same.
        var other = (await (await EngineFinder.FindAsync(cancellationToken)).ListAsync("sshlab.test=engine-test", cancellationToken)).Single(container => container.Name == _container);
        (other.Id, other.Image, other.State).ShouldBe((listed.Id, listed.Image, listed.State));
    }

    [Test]
    public async Task Ports_that_are_not_published_are_an_error_that_names_them(CancellationToken cancellationToken)
    {
        (await Engine.PublishedPortsAsync(_container, LabPorts.All, cancellationToken)).Keys.ShouldBe(LabPorts.All, ignoreOrder: true);
        (await Should.ThrowAsync<ToolFailedException>(() => Engine.PublishedPortsAsync(_container, [22, 80], cancellationToken))).Message.ShouldContain("22 and 80");
    }

    [Test]
    public async Task Files_and_folders_are_copied_in_as_the_command_does(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("sshlab-copy-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "below"));
            await File.WriteAllTextAsync(Path.Combine(folder, "below", "a"), "A", cancellationToken);
            File.CreateSymbolicLink(Path.Combine(folder, "below", "link"), "a");
            await Engine.CopyInAsync(_container, Path.Combine(folder, "below", "a"), "/tmp/renamed", cancellationToken);
            await Engine.CopyInAsync(_container, Path.Combine(folder, "below"), "/tmp", cancellationToken);
            var told = await Engine.ExecAsync(_container, ["sh", "-c", "cat /tmp/renamed; cat /tmp/below/link; readlink /tmp/below/link; stat -c %U /tmp/below/a"], cancellationToken: cancellationToken);
            told.OutputText.ShouldBe("AAa\nroot\n", told.Error);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public async Task An_image_that_no_registry_has_is_told_in_one_line(CancellationToken cancellationToken)
    {
        (await Engine.ImageExistsAsync("sshlab/no-such-image:1", cancellationToken)).ShouldBeFalse();
        (await Engine.PullAsync("127.0.0.1:1/no-such-image:1", TimeSpan.FromSeconds(20), cancellationToken)).ShouldNotBeNull().ShouldNotContain("\n");
    }

    private static Dictionary<string, string> LabLabelsOf(string name) => new() { ["sshlab.test"] = name, ["sshlab.owner"] = "elsewhere/boot/space/1/1" };
}
