using Spectre.Console;
using SshLab.Parsing;

namespace SshLab.Cli.Output;

/// <summary>What is going on while somebody waits: a spinner on a terminal, a line per step elsewhere; always on standard error.</summary>
internal static class ProgressLine
{
    /// <summary>Runs the work and shows what it reports.</summary>
    public static async Task<T> RunAsync<T>(Page page, string first, Func<IProgress<string>, Task<T>> work)
    {
        if (page.Console is not { } console)
        {
            var lines = new Steps(step => page.Line($"{step}"));
            return await work(lines);
        }
        return await console.Status().Spinner(Spinner.Known.Dots).StartAsync(Shown(first), context =>
            work(new Steps(step => context.Status(Shown(step)))));
    }

    private static string Shown(string step) => $"[grey]{Markup.Escape(VisibleText.Whole(step))}[/]";

    /// <summary>Reports in order and at once: <see cref="Progress{T}"/> would post to the thread pool, where lines overtake each other.</summary>
    private sealed class Steps(Action<string> show) : IProgress<string>
    {
        private readonly Lock _lock = new();
        private string? _last;

        public void Report(string value)
        {
            lock (_lock)
            {
                if (value == _last)
                    return;
                _last = value;
                show(value);
            }
        }
    }
}
