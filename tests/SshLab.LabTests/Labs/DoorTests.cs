using System.Security.Cryptography;
using System.Text;
using SshLab.Containers.Engines;
using SshLab.Containers.Images;
using SshLab.Containers.Labs;

namespace SshLab.LabTests.Labs;

/// <summary>The way into an SELinux host that does without the engine.</summary>
[FixtureLifeCycle(LifeCycle.SingleInstance)]
[TestFixtureSource(typeof(SELinuxHostTests), nameof(SELinuxHostTests.Images))]
[CancelAfter(120_000)]
public sealed class DoorTests(string name)
{
    private Lab? _lab;

    private Lab Lab => _lab.ShouldNotBeNull();

    private string Door => LabDirectory.Of(Lab.Name).Door;

    [OneTimeSetUp]
    public async Task Start()
    {
        ImageSetUp.Require(LabImages.Find(name));
        _lab = await Lab.StartAsync(new LabOptions { Image = name, Engine = ImageSetUp.Engine });
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        // Null where none can be started: the test result says why.
        if (_lab is not null)
            await _lab.DisposeAsync();
    }

    [Test]
    public void Only_its_owner_can_come_to_the_door() =>
        File.GetUnixFileMode(Path.GetDirectoryName(Door)!).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    [Test]
    public async Task A_program_has_its_input_both_outputs_and_its_exit_code(CancellationToken cancellationToken) =>
        (await RunAsync(["sh", "-c", "cat; echo 'a b' >&2; exit \"$1\"", "sh", "7"], "in\n"u8.ToArray(), cancellationToken)).ShouldBe(("in\n", "a b\n", 7));

    [Test]
    public async Task Every_byte_comes_through_both_ways(CancellationToken cancellationToken)
    {
        var bytes = RandomNumberGenerator.GetBytes(3 * 1024 * 1024);
        var (output, _, code) = await RunAsync(["sh", "-c", "cat | tee /dev/stderr | sha256sum"], bytes, cancellationToken);
        code.ShouldBe(0);
        output.Split(' ')[0].ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    [Test]
    public async Task Several_at_once_do_not_meet(CancellationToken cancellationToken)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number =>
            RunAsync(["sh", "-c", $"cat; echo {number} >&2; exit {number}"], Encoding.UTF8.GetBytes($"in {number}"), cancellationToken)));
        answers.ShouldBe(Enumerable.Range(0, 20).Select(number => ($"in {number}", $"{number}\n", number)));
    }

    [Test]
    public async Task A_program_that_is_not_there_fails_as_a_shell_would(CancellationToken cancellationToken) =>
        (await RunAsync(["no-such-program"], default, cancellationToken)).Code.ShouldBe(127);

    [Test]
    public async Task A_program_whose_caller_leaves_is_ended(CancellationToken cancellationToken)
    {
        await using (var program = DoorProcess.TryOpen(Door, ["sh", "-c", "echo $$; exec sleep 4711"]).ShouldNotBeNull())
            (await program.Output.ReadAsync(new byte[16], cancellationToken)).ShouldBeGreaterThan(0);
        await using var waiting = DoorProcess.TryOpen(Door, ["sh", "-c", "while pgrep -x sleep > /dev/null; do :; done"]).ShouldNotBeNull();
        (await waiting.WaitAsync(cancellationToken)).ShouldBe(0);
    }

    [Test]
    public async Task A_kept_lab_is_entered_by_its_name_alone(CancellationToken cancellationToken)
    {
        await using var kept = await Lab.StartAsync(new LabOptions { Image = name, Engine = ImageSetUp.Engine, Keep = true }, cancellationToken);
        try
        {
            await using var program = LabDoor.TryOpen(kept.Name, ["sh", "-c", "exit 7"]).ShouldNotBeNull();
            (await program.WaitAsync(cancellationToken)).ShouldBe(7);
        }
        finally
        {
            await kept.RemoveAsync(CancellationToken.None);
        }
        LabDoor.TryOpen(kept.Name, ["true"]).ShouldBeNull("it is gone");
        LabDoor.TryOpen(Lab.Name, ["true"]).ShouldBeNull("it is not kept");
        LabDoor.TryOpen("../" + Lab.Name, ["true"]).ShouldBeNull("that is no name");
    }

    [Test]
    public async Task Without_the_door_the_engine_lets_in(CancellationToken cancellationToken)
    {
        var host = new HostEntry(ImageSetUp.Engine.ShouldNotBeNull(), Lab.Container, Lab.Image.Entrance, Door + ".not-there");
        await using var program = host.Open(["sh", "-c", "exit 7"]);
        program.ShouldNotBeOfType<DoorProcess>();
        (await program.WaitAsync(cancellationToken)).ShouldBe(7);
    }

    [Test]
    public async Task A_folder_that_the_engines_machine_lacks_is_no_obstacle(CancellationToken cancellationToken)
    {
        var engine = ImageSetUp.Engine.ShouldNotBeNull();
        var container = $"sshlab-test-{Guid.NewGuid():N}";
        try
        {
            var spec = new ContainerSpec(ImageStore.Tag(Lab.Image), container) { SharedFolders = new Dictionary<string, string> { ["/run/sshlab-door"] = Path.Combine(Path.GetTempPath(), $"no-{Guid.NewGuid():N}") } };
            (await engine.StartAsync(spec, cancellationToken)).ShouldNotBeEmpty();
        }
        finally
        {
            await engine.RemoveAsync(container, CancellationToken.None);
        }
    }

    private async Task<(string Output, string Error, int Code)> RunAsync(IReadOnlyList<string> command, ReadOnlyMemory<byte> input, CancellationToken cancellationToken)
    {
        await using var program = DoorProcess.TryOpen(Door, command).ShouldNotBeNull();
        using var outputReader = new StreamReader(program.Output);
        using var errorReader = new StreamReader(program.Error);
        var output = outputReader.ReadToEndAsync(cancellationToken);
        var error = errorReader.ReadToEndAsync(cancellationToken);
        await program.Input.WriteAsync(input, cancellationToken);
        program.Input.Close();
        return (await output, await error, await program.WaitAsync(cancellationToken));
    }
}
