using Renci.SshNet;
using SshLab.Shells;
using SshLab.SshNet;

namespace SshLab.Adapters.Tests.SshNet;

/// <summary>Scripts over a connected client: what goes in and comes out, to the byte.</summary>
[CancelAfter(120_000)]
public sealed class SshNetShellTests
{
    [TestCase("root")]
    [TestCase("alice")]
    public async Task A_script_runs_as_who_logged_in_and_how_it_ends_is_data(string user, CancellationToken cancellationToken)
    {
        using var client = await Doors.ByKeyAsync(SharedLab.Lab, user, cancellationToken);
        await using var shell = new SshNetShell(client);

        var result = await shell.RunAsync(new ShellScript("id -un; echo trouble >&2; exit 7"), cancellationToken);

        result.ShouldSatisfyAllConditions(
            () => result.ExitCode.ShouldBe(7),
            () => result.OutputText.ShouldBe($"{user}\n"),
            () => result.Error.ShouldBe("trouble\n"),
            () => shell.Via.ShouldBe($"ssh:{user}@{SharedLab.Lab.Host}:{SharedLab.Lab.Port}"));
    }

    [TestCase("exit 0", 0)]
    [TestCase("exit 255", 255)]
    [TestCase("false", 1)]
    [TestCase("no-such-command", 127)]
    [TestCase("kill -TERM $$", 143)]
    [TestCase("kill -KILL $$", 137)]
    public async Task The_exit_code_is_that_of_the_script(string body, int expected, CancellationToken cancellationToken)
    {
        using var client = await Doors.ByKeyAsync(SharedLab.Lab, "root", cancellationToken);
        await using var shell = new SshNetShell(client);

        (await shell.RunAsync(new ShellScript(body), cancellationToken)).ExitCode.ShouldBe(expected);
    }

    [Test]
    public async Task Every_byte_goes_in_as_a_value_and_comes_out_as_it_is(CancellationToken cancellationToken)
    {
        using var client = await Doors.ByKeyAsync(SharedLab.Lab, "root", cancellationToken);
        await using var shell = new SshNetShell(client);
        const string value = "it's \"odd\" $(touch /tmp/no) `x` \\ \u00e4\u20ac \r\n\ttab";

        var bytes = await shell.RunAsync(new ShellScript("printf '\\000\\001\\r\\n\\377\\376 no newline'"), cancellationToken);
        var echoed = await shell.RunAsync(new ShellScript("printf %s \"$value\"") { Variables = new Dictionary<string, string> { ["value"] = value } }, cancellationToken);

        bytes.Output.ToArray().ShouldBe([0, 1, 13, 10, 255, 254, .. " no newline"u8]);
        echoed.OutputText.ShouldBe(value);
    }

    [Test]
    public async Task Three_megabytes_go_in_and_come_out(CancellationToken cancellationToken)
    {
        using var client = await Doors.ByKeyAsync(SharedLab.Lab, "root", cancellationToken);
        await using var shell = new SshNetShell(client);
        var value = string.Concat(Enumerable.Range(0, 300_000).Select(number => $"{number,9}\n"));

        var echoed = await shell.RunAsync(new ShellScript("printf %s \"$value\"") { Variables = new Dictionary<string, string> { ["value"] = value } }, cancellationToken);
        var zeros = await shell.RunAsync(new ShellScript("head -c 3000001 /dev/zero"), cancellationToken);

        echoed.Output.Length.ShouldBe(3_000_000);
        echoed.OutputText.Equals(value, StringComparison.Ordinal).ShouldBeTrue();
        zeros.Output.Length.ShouldBe(3_000_001);
    }

    [Test]
    public async Task Of_endless_output_16_MiB_are_kept_and_the_rest_is_thrown_away(CancellationToken cancellationToken)
    {
        using var client = await Doors.ByKeyAsync(SharedLab.Lab, "root", cancellationToken);
        await using var shell = new SshNetShell(client);

        var result = await shell.RunAsync(new ShellScript("head -c 40000000 /dev/zero; exit 3"), cancellationToken);

        result.ExitCode.ShouldBe(3);
        result.Output.Length.ShouldBeInRange(16_000_000, 16 * 1024 * 1024);
    }

    [Test]
    public async Task What_the_login_prints_by_itself_is_not_the_scripts(CancellationToken cancellationToken)
    {
        await using var lab = await SshLab.Containers.Labs.Lab.StartAsync(null, cancellationToken);
        await Doors.OnAsync(lab, "echo 'echo welcome; echo to all >&2' > /home/alice/.bashrc", cancellationToken);
        using var client = await Doors.ByKeyAsync(lab, "alice", cancellationToken);
        await using var shell = new SshNetShell(client);

        var result = await shell.RunAsync(new ShellScript("echo out"), cancellationToken);

        result.Error.ShouldBe("to all\n");
        result.OutputText.ShouldBe("out\n");
    }

    [Test]
    public async Task Scripts_run_beside_each_other_over_one_client(CancellationToken cancellationToken)
    {
        using var client = await Doors.ByKeyAsync(SharedLab.Lab, "root", cancellationToken);
        await using var shell = new SshNetShell(client);

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => shell.RunAsync(new ShellScript($"sleep 0.2; echo {number}; exit {number}"), cancellationToken)));

        results.Select(result => result.ExitCode).ShouldBe(Enumerable.Range(0, 8));
        results.Select(result => result.OutputText).ShouldBe(Enumerable.Range(0, 8).Select(number => $"{number}\n"));
    }

    [TestCase(false, true)]
    [TestCase(true, false)]
    public async Task The_client_stays_the_callers_unless_it_is_given_away(bool given, bool connected, CancellationToken cancellationToken)
    {
        var client = await Doors.ByKeyAsync(SharedLab.Lab, "root", cancellationToken);
        await new SshNetShell(client, ownsClient: given).DisposeAsync();

        IsConnected(client).ShouldBe(connected);
        client.Dispose();
    }

    private static bool IsConnected(SshClient client)
    {
        try
        {
            return client.IsConnected;
        }
        catch (ObjectDisposedException)
        {
            return false;
        }
    }
}
