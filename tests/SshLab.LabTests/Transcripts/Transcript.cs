using System.Diagnostics;
using System.Globalization;
using System.Text;
using SshLab.Containers.Labs;

namespace SshLab.LabTests.Transcripts;

/// <summary>Everything a test asked of its lab and what came back, kept in a folder named after the test; no secret of the lab gets in.</summary>
internal sealed class Transcript
{
    private readonly StringBuilder _text = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    private Transcript(string folder, IReadOnlyList<string> secrets)
    {
        Folder = folder;
        Secrets = secrets;
    }

    /// <summary>Where it is written.</summary>
    public string Folder { get; }

    /// <summary>What is never written.</summary>
    public IReadOnlyList<string> Secrets { get; }

    /// <summary>The folder of a run's results.</summary>
    public static string Results { get; } = Path.Combine(RepositoryRoot(), "TestResults");

    /// <summary>Begins the transcript of a test.</summary>
    /// <param name="name">The folder's name.</param>
    /// <param name="lab">The lab whose secrets are kept out.</param>
    public static Transcript Of(string name, Lab lab)
    {
        var folder = Path.Combine(Results, "transcripts", name);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        var privateKey = File.ReadLines(lab.IdentityFile).Where(line => line.Length > 0 && line[0] != '-');
        return new Transcript(folder, [lab.Password, .. privateKey]);
    }

    /// <summary>Adds a headed passage, with the seconds since the lab was ready.</summary>
    public void Add(string heading, string text) =>
        _text.Append(CultureInfo.InvariantCulture, $"## {_clock.Elapsed.TotalSeconds:0.00} s: {heading}\n{text.TrimEnd()}\n\n");

    /// <summary>Writes a file of its own beside the transcript.</summary>
    public void AddFile(string name, string text) => File.WriteAllText(Path.Combine(Folder, name), Cleaned(text));

    /// <summary>Writes the transcript to its folder.</summary>
    public void Save() => AddFile("transcript.md", _text.ToString());

    private string Cleaned(string text) =>
        Secrets.Aggregate(text, (cleaned, secret) => cleaned.Replace(secret, "[secret]", StringComparison.Ordinal));

    private static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SshLab.sln")))
        {
            folder = Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException($"There is no SshLab.sln above {AppContext.BaseDirectory}: run the tests from within the repository.");
        }
        return folder;
    }
}
