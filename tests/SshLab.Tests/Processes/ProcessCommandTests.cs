using System.Diagnostics;
using System.Globalization;
using System.Text;
using Shouldly;
using SshLab.Processes;

namespace SshLab.Tests.Processes;

public sealed class ProcessCommandTests
{
    [Test]
    public async Task Output_comes_byte_for_byte_and_an_exit_code_is_data()
    {
        var result = await new ProcessCommand("sh", "-c", "printf 'a\\000\\377b'; echo no >&2; exit 7").RunAsync();

        result.ExitCode.ShouldBe(7);
        result.Output.ToArray().ShouldBe([(byte)'a', 0, 255, (byte)'b']);
        result.Error.ShouldBe("no\n");
        result.Truncated.ShouldBeFalse();
    }

    [Test]
    public async Task Input_goes_in_whole_however_long()
    {
        var input = new byte[3_000_000];
        Random.Shared.NextBytes(input);

        var result = await new ProcessCommand("cat") { Input = input }.RunAsync();

        result.Output.Span.SequenceEqual(input).ShouldBeTrue();
    }

    [Test]
    public async Task A_program_may_end_without_reading_its_input() =>
        (await new ProcessCommand("true") { Input = new byte[3_000_000] }.RunAsync()).ExitCode.ShouldBe(0);

    [Test]
    public async Task A_missing_program_is_an_error_that_names_it() =>
        (await Should.ThrowAsync<ToolFailedException>(() => new ProcessCommand("no-such-program-here").RunAsync())).Message.ShouldContain("no-such-program-here");

    [Test]
    public async Task Output_beyond_the_limit_is_thrown_away_and_said_to_be()
    {
        var result = await new ProcessCommand("sh", "-c", "head -c 100000 /dev/zero") { OutputLimit = 1000 }.RunAsync();

        result.Output.Length.ShouldBe(1000);
        result.Truncated.ShouldBeTrue();
    }

    [Test]
    public async Task A_program_that_outlives_its_time_is_killed_with_its_children()
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"child-{Guid.NewGuid():n}");
        var command = new ProcessCommand("sh", "-c", "sleep 100 & echo $! >\"$1\"; echo so far >&2; wait", "sh", file) { Timeout = TimeSpan.FromSeconds(1) };

        var error = await Should.ThrowAsync<ToolFailedException>(() => command.RunAsync());

        error.Message.ShouldContain("did not end within 1 s");
        error.Message.ShouldContain("so far");
        await ShouldBeGoneAsync(int.Parse(await File.ReadAllTextAsync(file), CultureInfo.InvariantCulture));
    }

    [Test]
    public async Task Once_it_has_said_a_certain_word_it_has_less_time()
    {
        var command = new ProcessCommand("sh", "-c", "echo out; echo 'the mark' >&2; sleep 100") { Mark = "mark", TimeoutAfterMark = TimeSpan.FromSeconds(1) };

        var error = await Should.ThrowAsync<ToolFailedException>(() => command.RunAsync());

        error.TimedOut.ShouldBeTrue();
        error.Message.ShouldContain("did not end within 1 s of \"mark\"");
        error.Result!.OutputText.ShouldBe("out\n");
        error.Result.Error.ShouldBe("the mark\n");
    }

    [Test]
    public async Task Cancelling_kills_the_program_and_its_children()
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"child-{Guid.NewGuid():n}");
        using var cancellation = new CancellationTokenSource();
        var command = new ProcessCommand("sh", "-c", "sleep 100 & echo $! >\"$1\"; echo started; wait", "sh", file) { OnLine = _ => cancellation.Cancel() };

        await Should.ThrowAsync<OperationCanceledException>(() => command.RunAsync(cancellation.Token));

        await ShouldBeGoneAsync(int.Parse(await File.ReadAllTextAsync(file, CancellationToken.None), CultureInfo.InvariantCulture));
    }

    [Test]
    public async Task A_child_that_keeps_the_output_open_does_not_keep_us_waiting()
    {
        var time = Stopwatch.StartNew();

        var result = await new ProcessCommand("sh", "-c", "sleep 60 & echo $!").RunAsync();

        time.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        result.ExitCode.ShouldBe(0);
        result.Truncated.ShouldBeTrue();
        Process.GetProcessById(int.Parse(result.OutputText, CultureInfo.InvariantCulture)).Kill();
    }

    [Test]
    public async Task A_cancelled_token_starts_nothing()
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"never-{Guid.NewGuid():n}");

        await Should.ThrowAsync<OperationCanceledException>(() => new ProcessCommand("touch", file).RunAsync(new CancellationToken(canceled: true)));

        File.Exists(file).ShouldBeFalse();
    }

    [Test]
    public async Task Lines_are_told_as_they_come_with_letters_whole()
    {
        var lines = new List<string>();

        await new ProcessCommand("sh", "-c", "printf 'gr\\303'; printf '\\274n\\nlast'") { OnLine = lines.Add }.RunAsync();

        lines.ShouldBe(["grün", "last"]);
    }

    [Test]
    public async Task A_failure_that_must_not_be_shows_what_was_said_without_terminal_escapes()
    {
        var result = await new ProcessCommand("sh", "-c", "printf '\\033[31mred' >&2; exit 3").RunAsync();

        var error = Should.Throw<ToolFailedException>(() => result.OrThrow("Do this next."));

        error.Message.ShouldContain("exit code 3");
        error.Message.ShouldContain(@"\x1B[31mred");
        error.Message.ShouldEndWith("Do this next.");
    }

    private static async Task ShouldBeGoneAsync(int pid)
    {
        // A killed child stays in the table until its new parent reaps it: "Z" is gone too.
        var limit = Stopwatch.StartNew();
        while (IsAlive(pid))
        {
            limit.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10), $"process {pid} should have ended");
            await Task.Delay(20);
        }
    }

    private static bool IsAlive(int pid)
    {
        var stat = $"/proc/{pid}/stat";
        try
        {
            return File.Exists(stat) && !File.ReadAllText(stat, Encoding.ASCII).Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
