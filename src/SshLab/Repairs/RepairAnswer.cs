using SshLab.Parsing;

namespace SshLab.Repairs;

/// <summary>What the repair script answered, read from its lines; everything it did not say stays unknown.</summary>
internal sealed class RepairAnswer
{
    private readonly Dictionary<int, string> _made = [];
    private readonly HashSet<int> _reverted = [];

    private RepairAnswer()
    {
    }

    /// <summary>What was not as expected, by step; then nothing was changed.</summary>
    public Dictionary<int, string> Differs { get; } = [];

    /// <summary>The steps that were made and could not be taken back, with the reason.</summary>
    public Dictionary<int, string> Kept { get; } = [];

    /// <summary>The step that failed, with the reason; null when none did.</summary>
    public (int Step, string Reason)? Failed { get; private set; }

    /// <summary>Whether the script said that it came to its end.</summary>
    public bool Finished { get; private set; }

    /// <summary>What the tools of the server said, for people.</summary>
    public List<string> Messages { get; } = [];

    public static RepairAnswer Read(string output, string token)
    {
        var answer = new RepairAnswer();
        foreach (var line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line.Split(' ', 4);
            if (words[0] == token && words.Length > 1)
                answer.Take(words[1], words.Length > 2 ? int.Parse(words[2], System.Globalization.CultureInfo.InvariantCulture) : -1, words.Length > 3 ? VisibleText.Of(words[3], 600) : "");
            else if (answer.Messages.Count < 20)
                answer.Messages.Add(VisibleText.Of(line, 300));
        }
        return answer;
    }

    /// <summary>Returns the step with what became of it.</summary>
    public RepairStep Apply(RepairStep step, int index)
    {
        if (_made.TryGetValue(index, out var told) && !_reverted.Contains(index))
            return step.AsMade(told);
        return Finished || Differs.Count > 0 ? step with { Outcome = StepOutcome.NotMade } : step;
    }

    private void Take(string word, int step, string rest)
    {
        switch (word)
        {
            case "differs":
                Differs.TryAdd(step, rest);
                break;
            case "made":
                _made[step] = rest;
                break;
            case "failed":
                Failed = (step, rest);
                break;
            case "reverted":
                _reverted.Add(step);
                break;
            case "kept":
                Kept[step] = rest;
                break;
            case "refused" or "finished":
                Finished = true;
                break;
        }
    }
}
