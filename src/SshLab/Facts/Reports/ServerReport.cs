using System.Text;
using System.Text.RegularExpressions;
using SshLab.Facts.Probes;
using SshLab.Parsing;

namespace SshLab.Facts.Reports;

/// <summary>A report that an administrator has pasted back: the server's facts, without a way in. Whatever it holds is somebody else's word.</summary>
public sealed partial class ServerReport
{
    /// <summary>How many characters a pasted text may have.</summary>
    public const int LongestText = 8 * 1024 * 1024;

    /// <summary>The line before the packed report.</summary>
    internal const string Begin = "SSHLAB-REPORT-BEGIN";

    /// <summary>The line after it.</summary>
    internal const string End = "SSHLAB-REPORT-END";

    private readonly ProbeFrames _frames;

    private ServerReport(string user, ProbeFrames frames)
    {
        User = user;
        _frames = frames;
    }

    /// <summary>The account that the report is about.</summary>
    public string User { get; }

    /// <summary>Finds the report in what was pasted: text around it, wrapped or quoted lines, and other line ends do no harm.</summary>
    /// <exception cref="BadInputException">There is none, or not the whole of it, or it is damaged.</exception>
    public static ServerReport Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LongestText)
            throw new BadInputException("That is more text than any report has. Paste only what the line printed.");
        var begin = text.LastIndexOf(Begin, StringComparison.Ordinal);
        if (begin < 0)
            throw new BadInputException($"There is no report in it: one begins with {Begin}. Paste all that the line printed on the server, from that word to {End}.");
        var body = text[(begin + Begin.Length)..];
        var end = body.IndexOf(End, StringComparison.Ordinal);
        if (end < 0)
            throw new BadInputException($"The report is cut off: {End} is missing. Paste all that the line printed on the server.");
        var unpacked = PackedReport.Unpack(body[..end]);
        var newline = unpacked.Span.IndexOf((byte)'\n');
        var heading = Encoding.ASCII.GetString(unpacked.Span[..Math.Clamp(newline, 0, 200)]);
        if (Heading().Match(heading) is not { Success: true } match)
            throw new BadInputException($"The report is of a kind that this version does not read ('{VisibleText.Of(heading, 60)}'). Have it made anew with the line that this version prints.");
        var frames = ProbeFrames.Parse(unpacked[newline..], match.Groups["nonce"].Value);
        if (!frames.Complete || frames.Text("asked-user") is not { } user)
            throw new BadInputException("The report broke off on the server. Have the line run again there, as root, and look at what it says beside the report.");
        return new ServerReport(user, frames);
    }

    /// <summary>Returns the server's facts, as a way in would have shown them.</summary>
    /// <exception cref="BadInputException">The report is about another user, or holds what no server answers.</exception>
    public ServerFacts Read(ServerQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question.User != User)
            throw new BadInputException($"The report is about {VisibleText.Of(User, 80)}, and this login is {VisibleText.Of(question.User)}'s. Name that user (-l), or have a report made for this one.");
        try
        {
            return ServerFactsReader.Read(_frames, question);
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException or IndexOutOfRangeException or InvalidOperationException or KeyNotFoundException)
        {
            throw new BadInputException($"The report holds what no server answers ({e.Message.TrimEnd('.')}). Have it made anew with the line that `sshlab diagnose` prints.", e);
        }
    }

    [GeneratedRegex(@"\Asshlab-report 1 (?<nonce>[0-9a-f]{32})\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();
}
