using System.Globalization;

namespace SshLab.Facts.Probes;

/// <summary>Reads the files in which sshd looks for keys. Pure.</summary>
internal static class KeyFilesReader
{
    /// <summary>How much of a key file is read.</summary>
    public const int ContentLimit = 256 * 1024;

    private static readonly string[] Followers =
        ["keyfile-path", "keyfile-real", "keyfile-room", "content", "content-status", "path", "absent", "ls", "stat", "link", "context"];

    public static IReadOnlyList<KeyFileFacts> Read(ProbeFrames frames) => [.. frames.Groups("keyfile", Followers).Select(ReadOne)];

    private static KeyFileFacts ReadOne(IReadOnlyList<ProbeFrame> group)
    {
        string? Text(string name) => group.FirstOrDefault(frame => frame.Name == name)?.Text is { Length: > 0 } text ? text : null;

        bool? readable = Text("content-status") is { } status ? status == "0" : null;
        // Two contents: the account could not read it, so root did.
        var content = group.Where(frame => frame.Name == "content").Select(frame => (ReadOnlyMemory<byte>?)frame.Content).Skip(readable == false ? 1 : 0).FirstOrDefault();
        return new KeyFileFacts
        {
            Configured = group[0].Text,
            Path = Text("keyfile-path") ?? "",
            RealPath = Text("keyfile-real"),
            Content = content is { Length: > ContentLimit } ? content.Value[..ContentLimit] : content,
            ContentTruncated = content is { Length: > ContentLimit },
            ReadableByUser = readable,
            Room = RoomOf(Text("keyfile-room")),
        };
    }

    /// <summary>The last line of df: device, size, used, available, per cent, and where it is mounted.</summary>
    private static FileSystemRoom? RoomOf(string? told) =>
        told?.TrimEnd('\n').Split('\n')[^1].Split(' ', 6, StringSplitOptions.RemoveEmptyEntries) is [_, var size, _, var available, _, var place]
        && long.TryParse(size, CultureInfo.InvariantCulture, out var all) && long.TryParse(available, CultureInfo.InvariantCulture, out var left) ? new(place.Trim(), all, left) : null;
}
