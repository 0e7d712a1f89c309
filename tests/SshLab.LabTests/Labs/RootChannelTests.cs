using System.Diagnostics;
using System.Security.Cryptography;
using SshLab.Containers.Labs;
using SshLab.Processes;
using SshLab.Shells;

namespace SshLab.LabTests.Labs;

// One after the other: they share a channel, and one of them counts its milliseconds.
[Parallelizable(ParallelScope.Self)]
[CancelAfter(120_000)]
public sealed class RootChannelTests
{
    private static Lab _lab = null!;

    [OneTimeSetUp]
    public static async Task Start() => _lab = await Lab.StartAsync();

    [OneTimeTearDown]
    public static async Task Stop() => await _lab.DisposeAsync();

    [Test]
    public async Task Output_error_and_exit_code_come_back_apart(CancellationToken cancellationToken)
    {
        var answer = await _lab.Root.RunAsync(new("printf 'to one'; printf 'to two' >&2; exit 3"), cancellationToken);
        answer.OutputText.ShouldBe("to one");
        answer.Error.ShouldBe("to two");
        answer.ExitCode.ShouldBe(3);
    }

    [Test]
    public async Task A_scripts_exit_ends_the_script_and_not_the_channel(CancellationToken cancellationToken)
    {
        var first = await ShellOfChannelAsync(cancellationToken);
        (await _lab.Root.RunAsync(new("cd /tmp; leftover=1; kill -9 $$"), cancellationToken)).ExitCode.ShouldBe(137);
        (await _lab.Root.RunAsync(new("pwd; echo \"${leftover:-none}\""), cancellationToken)).OutputText.ShouldBe("/\nnone\n");
        (await ShellOfChannelAsync(cancellationToken)).ShouldBe(first);
    }

    [Test]
    public async Task Every_byte_comes_through(CancellationToken cancellationToken)
    {
        var answer = await _lab.Root.RunAsync(new("head -c 3000000 /dev/urandom > /tmp/bytes; cat /tmp/bytes; sha256sum /tmp/bytes >&2"), cancellationToken);
        answer.Output.Length.ShouldBe(3_000_000);
        Convert.ToHexStringLower(SHA256.HashData(answer.Output.Span)).ShouldBe(answer.Error.Split(' ')[0]);
    }

    [Test]
    public async Task Output_without_a_final_newline_stays_so(CancellationToken cancellationToken)
    {
        (await _lab.Root.RunAsync(new("printf 'x\\n\\n'"), cancellationToken)).OutputText.ShouldBe("x\n\n");
        (await _lab.Root.RunAsync(new(":"), cancellationToken)).Output.Length.ShouldBe(0);
    }

    [Test]
    public async Task A_big_script_with_quotes_and_dollars_arrives_whole(CancellationToken cancellationToken)
    {
        var value = string.Concat(Enumerable.Repeat("it's $HOME `id` \\ \"é\"\n", 50_000));
        var script = new ShellScript("printf '%s' \"$value\" | sha256sum") { Variables = new Dictionary<string, string> { ["value"] = value } };
        var answer = await _lab.Root.RunAsync(script, cancellationToken);
        answer.OutputText.Split(' ')[0].ShouldBe(Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(value))), answer.Error);
    }

    [Test]
    public async Task Scripts_that_are_sent_at_once_take_turns(CancellationToken cancellationToken)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number =>
            _lab.Root.RunAsync(new($"echo {number}; echo {number} >&2; exit {number}"), cancellationToken)));
        answers.Select(answer => (answer.OutputText, answer.Error, answer.ExitCode))
            .ShouldBe(Enumerable.Range(0, 20).Select(number => ($"{number}\n", $"{number}\n", number)));
    }

    [Test]
    public async Task A_cancelled_script_is_killed_and_the_channel_opens_again(CancellationToken cancellationToken)
    {
        using var impatient = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        await Should.ThrowAsync<OperationCanceledException>(() => _lab.Root.RunAsync(new("exec sleep 4711"), impatient.Token));
        (await _lab.Root.RunAsync(new("grep -l 4711 /proc/[0-9]*/cmdline | grep -v self | while read -r f; do tr '\\0' ' ' < \"$f\"; done | grep '^sleep'"), cancellationToken))
            .OutputText.ShouldBe("");
    }

    [Test]
    public async Task A_script_that_takes_longer_than_it_may_is_killed_and_named_as_such(CancellationToken cancellationToken)
    {
        var error = await Should.ThrowAsync<ToolFailedException>(() =>
            _lab.Root.RunAsync(new ShellScript("sleep 60") { Timeout = TimeSpan.FromMilliseconds(300) }, cancellationToken));
        error.Message.ShouldContain("did not end within 0.3 s");
        (await _lab.Root.RunAsync(new("echo back"), cancellationToken)).OutputText.ShouldBe("back\n");
    }

    [Test]
    public async Task A_container_that_is_gone_is_no_way_in(CancellationToken cancellationToken)
    {
        await using var lab = await Lab.StartAsync(null, cancellationToken);
        await lab.Root.RunAsync(new(":"), cancellationToken);
        var engine = await SshLab.Containers.Engines.EngineFinder.FindAsync(cancellationToken);
        await engine.RemoveAsync(lab.Container, cancellationToken);
        await Should.ThrowAsync<NoWayInException>(() => lab.Root.RunAsync(new(":"), cancellationToken));
        (await Should.ThrowAsync<NoWayInException>(() => lab.Root.RunAsync(new(":"), cancellationToken))).Message.ShouldContain(lab.Container);
    }

    [Test]
    public async Task A_script_costs_a_fraction_of_what_an_exec_does(CancellationToken cancellationToken)
    {
        await using var exec = await ContainerShell.ConnectAsync(_lab.Container, cancellationToken: cancellationToken);
        var byExec = await MillisecondsEachAsync(exec, cancellationToken);
        var byChannel = await MillisecondsEachAsync(_lab.Root, cancellationToken);
        await TestContext.Progress.WriteLineAsync($"a script takes {byChannel:0.0} ms through the root channel, {byExec:0.0} ms with an exec of its own");
        byChannel.ShouldBeLessThan(byExec / 2);
    }

    [Test]
    public async Task Any_container_is_reached_by_its_name(CancellationToken cancellationToken)
    {
        await using var shell = await ContainerShell.ConnectAsync(_lab.Container, cancellationToken: cancellationToken);
        shell.Via.ShouldBe($"docker:{_lab.Container}");
        var answer = await shell.RunAsync(new("id -u; echo oops >&2; exit 4"), cancellationToken);
        (answer.OutputText, answer.Error, answer.ExitCode).ShouldBe(("0\n", "oops\n", 4));
    }

    [Test]
    public async Task A_container_that_does_not_exist_is_no_way_in(CancellationToken cancellationToken) =>
        (await Should.ThrowAsync<NoWayInException>(() => ContainerShell.ConnectAsync("no-such-container-here", cancellationToken: cancellationToken)))
            .Message.ShouldContain("no-such-container-here");

    private static async Task<double> MillisecondsEachAsync(IShell shell, CancellationToken cancellationToken)
    {
        const int Count = 30;
        await shell.RunAsync(new(":"), cancellationToken);
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < Count; i++)
            await shell.RunAsync(new("stat -c %a /home/alice"), cancellationToken);
        return clock.Elapsed.TotalMilliseconds / Count;
    }

    private static async Task<string> ShellOfChannelAsync(CancellationToken cancellationToken) =>
        (await _lab.Root.RunAsync(new("echo $PPID"), cancellationToken)).OutputText;
}
