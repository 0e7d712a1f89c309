using SshLab.Facts;
using SshLab.Shells;

namespace SshLab.Repairs;

/// <summary>Finds out which steps of a repair were made, by comparing what stands now with the states the journal has.</summary>
internal sealed class RepairInspection(JournalEntry entry)
{
    private readonly string[] _paths = [.. entry.Steps.SelectMany(step => new[] { step.Path, step.ResultPath }).Distinct(StringComparer.Ordinal)];

    public ShellScript Build() => new(
        """
        LC_ALL=C
        export LC_ALL
        PATH=$PATH:/usr/sbin:/usr/bin:/sbin:/bin
        # printf, since the echo of some shells would read the escapes.
        see() {
          content=
          if [ -L "$2" ]; then kind=link
          elif [ -d "$2" ]; then kind=directory
          elif [ -f "$2" ]; then kind=file content=$(head -c 300000 "$2" | od -An -v -to1 | tr -d '\n' | tr ' ' '\\')
          elif [ -e "$2" ]; then kind=other
          else kind=missing
          fi
          printf '%s\n' "$1 $kind $(stat -c '%a %u %g %d:%i' "$2" 2>/dev/null) $content"
        }
        """)
    {
        Calls = [.. _paths.Select((path, index) => new[] { "see", $"{index}", path })],
    };

    /// <summary>Returns the entry with the outcome of each step.</summary>
    /// <exception cref="RefusedToChangeException">A path is neither as it was before the repair nor as the repair leaves it.</exception>
    public JournalEntry Settle(string output)
    {
        var now = new Dictionary<string, PathState>(StringComparer.Ordinal);
        foreach (var words in output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')))
        {
            if (words.Length > 1 && int.TryParse(words[0], out var index) && index < _paths.Length)
                now[_paths[index]] = Read(words);
        }
        // Steps are made in order and taken back together, so those that were made are the first so many.
        for (var made = entry.Steps.Count; made >= 0; made--)
        {
            if (_paths.All(path => now.TryGetValue(path, out var state) && state.LooksLike(Expected(path, made))))
                return entry with { Steps = [.. entry.Steps.Select((step, index) => Settle(step, index < made, now))] };
        }
        throw new RefusedToChangeException(
            $"How far the repair {entry.Id} came was never heard, and what stands on the server now is neither the state before it nor one that it leaves. Nothing was changed. The old state is in the journal; restore by hand what you need of it.");
    }

    private PathState Expected(string path, int made)
    {
        foreach (var step in entry.Steps.Take(made).Reverse())
        {
            if (step.ResultPath == path)
                return step.After;
            if (step.Path == path)
                return PathState.Missing;
        }
        return entry.Steps.First(step => step.Path == path || step.ResultPath == path) is var first && first.Path == path ? first.Before : PathState.Missing;
    }

    private static RepairStep Settle(RepairStep step, bool made, Dictionary<string, PathState> now) => made
        ? step with { Outcome = StepOutcome.Made, After = step.After with { Identity = now[step.ResultPath].Identity } }
        : step with { Outcome = StepOutcome.NotMade };

    private static PathState Read(string[] words) => words[1] switch
    {
        "missing" => PathState.Missing,
        "directory" or "file" when words.Length >= 6 => new PathState
        {
            Kind = words[1] == "file" ? PathKind.File : PathKind.Directory,
            Mode = Convert.ToInt32(words[2], 8),
            Uid = int.Parse(words[3], System.Globalization.CultureInfo.InvariantCulture),
            Gid = int.Parse(words[4], System.Globalization.CultureInfo.InvariantCulture),
            Identity = words[5],
            Content = words[1] == "file" ? Bytes(words[^1]) : null,
        },
        _ => new PathState { Kind = PathKind.Other },
    };

    private static byte[] Bytes(string octal) =>
        [.. octal.Split('\\', StringSplitOptions.RemoveEmptyEntries).Select(digits => Convert.ToByte(digits, 8))];
}
