using System.Text;

namespace SshLab.Facts.Probes;

/// <summary>One answer of the probe.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Content">What came, byte for byte.</param>
internal sealed record ProbeFrame(string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>The content as text, without the line feeds at its end.</summary>
    public string Text => Encoding.UTF8.GetString(Content.Span).TrimEnd('\n');

    /// <summary>The content's lines that are not empty.</summary>
    public IReadOnlyList<string> Lines => Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>The probe's answers in order. They are divided by a word that no file on the server can hold, because it was drawn for this one run. Pure.</summary>
internal sealed class ProbeFrames
{
    private readonly List<ProbeFrame> _frames = [];

    private ProbeFrames()
    {
    }

    /// <summary>All answers, in order.</summary>
    public IReadOnlyList<ProbeFrame> All => _frames;

    /// <summary>Whether the probe came to its end.</summary>
    public bool Complete => _frames is [.., { Name: "end" }];

    /// <summary>Cuts the output into frames; what stands before the first one is left out.</summary>
    public static ProbeFrames Parse(ReadOnlyMemory<byte> output, string nonce)
    {
        var frames = new ProbeFrames();
        var mark = Encoding.ASCII.GetBytes($"\n{nonce} ");
        var start = output.Span.IndexOf(mark);
        while (start >= 0)
        {
            var rest = output[(start + mark.Length)..];
            var nameEnd = rest.Span.IndexOf((byte)'\n');
            if (nameEnd < 0)
                break;
            var name = Encoding.ASCII.GetString(rest.Span[..nameEnd]);
            var next = rest.Span[(nameEnd + 1)..].IndexOf(mark);
            frames._frames.Add(new ProbeFrame(name, next < 0 ? rest[(nameEnd + 1)..] : rest.Slice(nameEnd + 1, next)));
            output = rest[(nameEnd + 1)..];
            start = next;
        }
        return frames;
    }

    /// <summary>The first answer of that name; null when there is none.</summary>
    public ProbeFrame? Find(string name) => _frames.FirstOrDefault(frame => frame.Name == name);

    /// <summary>The text of the first answer of that name; null when there is none or it is empty.</summary>
    public string? Text(string name) => Find(name)?.Text is { Length: > 0 } text ? text : null;

    /// <summary>All answers of that name.</summary>
    public IEnumerable<ProbeFrame> Every(string name) => _frames.Where(frame => frame.Name == name);

    /// <summary>Groups of answers: each begins with one of that name and runs to the next such, or to the first whose name is not among the followers.</summary>
    public IEnumerable<IReadOnlyList<ProbeFrame>> Groups(string first, params string[] followers)
    {
        List<ProbeFrame>? group = null;
        foreach (var frame in _frames)
        {
            if (group is not null && followers.Contains(frame.Name))
            {
                group.Add(frame);
                continue;
            }
            if (group is not null)
                yield return group;
            group = frame.Name == first ? [frame] : null;
        }
        if (group is not null)
            yield return group;
    }
}
