using SshLab.Shells;

namespace SshLab.LabTests.Transcripts;

/// <summary>A shell that writes down what is asked of another one and what it answers. Does not own it.</summary>
internal sealed class TranscribedShell(IShell inner, Transcript transcript) : IShell
{
    private const int Longest = 4000;

    /// <inheritdoc/>
    public string Via => inner.Via;

    /// <inheritdoc/>
    public async Task<ShellResult> RunAsync(ShellScript script, CancellationToken cancellationToken = default)
    {
        transcript.Add($"sh via {Via}", Shortened(script.Render()));
        var result = await inner.RunAsync(script, cancellationToken);
        transcript.Add($"exit code {result.ExitCode}", Shortened($"{result.OutputText.Replace('\0', '\n')}\n{result.Error}"));
        return result;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    // The end of a script holds its calls, and the end of an output its last word.
    private static string Shortened(string text) => text.Length <= Longest
        ? text
        : $"{text[..(Longest / 2)]}\n[… {text.Length - Longest} characters …]\n{text[^(Longest / 2)..]}";
}
