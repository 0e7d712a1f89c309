using System.IO.Compression;
using System.Text;
using Shouldly;
using SshLab.Facts.Probes;
using SshLab.Facts.Reports;
using SshLab.Shells;

namespace SshLab.Tests.Facts.Reports;

/// <summary>Reports made by this machine's own sh, and what happens to them on the way back.</summary>
public sealed class ServerReportTests
{
    private static readonly string User = Environment.UserName;
    private static readonly Lazy<Task<string>> Made = new(MakeAsync);

    private static ServerQuestion Question => new() { User = User };

    private static async Task<string> MakeAsync()
    {
        await using var shell = new LocalShell();
        var result = await shell.RunAsync(new ShellScript(ReportRequest.Line(Question).Replace("|| echo sudo", "|| true", StringComparison.Ordinal)));
        result.ExitCode.ShouldBe(0, result.Error);
        return result.OutputText;
    }

    [Test]
    public async Task The_line_prints_a_report_that_reads_as_the_direct_way_does()
    {
        await using var shell = new LocalShell();
        var direct = await ServerProbe.CollectAsync(shell, Question);

        var facts = ServerReport.Parse(await Made.Value).Read(Question);

        facts.Account.ShouldNotBeNull().Name.ShouldBe(User);
        facts.Paths.Keys.ShouldBe(direct.Paths.Keys, ignoreOrder: true);
        facts.Sshd.Configuration?.Keys.ShouldBe(direct.Sshd.Configuration!.Keys);
    }

    [Test]
    public async Task The_line_is_one_line_of_plain_letters()
    {
        var line = ReportRequest.Line(Question with { User = "o'neil $(reboot)" });

        line.ShouldNotContain('\n');
        line.ShouldAllBe(letter => letter >= ' ' && letter <= '~');
        line.ShouldEndWith("sh -s -- 'o'\\''neil $(reboot)'");
        (await Made.Value).Split('\n').ShouldAllBe(answer => answer.Length < 200);
    }

    [TestCase("crlf")]
    [TestCase("quoted")]
    [TestCase("wrapped")]
    [TestCase("indented")]
    [TestCase("joined")]
    [TestCase("in a chat")]
    public async Task A_report_survives_copy_and_paste(string harm)
    {
        var report = await Made.Value;
        var pasted = harm switch
        {
            "crlf" => report.ReplaceLineEndings("\r\n"),
            "quoted" => string.Concat(report.Split('\n').Select(line => $"> {line}\n")),
            "wrapped" => string.Join('\n', report.Split('\n').Select(line => string.Join("\n  ", line.Chunk(61).Select(part => new string(part))))),
            "indented" => string.Concat(report.Split('\n').Select(line => $"\u00a0   {line} \t\n")),
            "joined" => report.ReplaceLineEndings(" "),
            _ => $"Hi, here you are:\n```\n{report}\n```\nSSHLAB says END? Cheers, root",
        };

        ServerReport.Parse(pasted).User.ShouldBe(User);
    }

    [TestCase("", "There is no report")]
    [TestCase("SSHLAB-REPORT-BEGIN\nH4sI", "cut off")]
    [TestCase("SSHLAB-REPORT-BEGIN\nH4sI\nSSHLAB-REPORT-END", "does not read")]
    [TestCase("SSHLAB-REPORT-BEGIN\nAAAA\nSSHLAB-REPORT-END", "damaged")]
    public void What_is_no_report_is_said_in_words(string text, string words) =>
        Should.Throw<BadInputException>(() => ServerReport.Parse(text)).Message.ShouldContain(words);

    [Test]
    public async Task A_report_that_lost_a_letter_is_damaged()
    {
        var report = await Made.Value;
        var middle = report.IndexOf(ServerReport.Begin, StringComparison.Ordinal) + (report.Length - report.IndexOf(ServerReport.Begin, StringComparison.Ordinal)) / 2;

        // The end of a line is no letter: a report survives being wrapped anew.
        var letter = char.IsWhiteSpace(report[middle]) ? middle + 1 : middle;
        Should.Throw<BadInputException>(() => ServerReport.Parse(report.Remove(letter, 1)));
    }

    [Test]
    public void What_unpacks_without_end_is_refused()
    {
        using var bomb = new MemoryStream();
        using (var gzip = new GZipStream(bomb, CompressionLevel.SmallestSize))
        {
            for (var i = 0; i < 64; i++)
                gzip.Write(new byte[1024 * 1024]);
        }

        Should.Throw<BadInputException>(() => ServerReport.Parse(Wrapped(bomb.ToArray()))).Message.ShouldContain("more than any server");
    }

    [Test]
    public async Task A_report_about_another_user_is_not_taken_for_this_one() =>
        Should.Throw<BadInputException>(() => ServerReport.Parse(Made.Value.GetAwaiter().GetResult()).Read(Question with { User = "somebody-else" })).Message.ShouldContain(User);

    [Test]
    public async Task Whatever_is_changed_in_it_is_read_or_refused_in_words()
    {
        var honest = PackedReport.Unpack(Between(await Made.Value)).ToArray();
        var random = new Random(1);
        for (var round = 0; round < 150; round++)
        {
            var bytes = honest.ToArray();
            for (var i = random.Next(1, 200); i > 0; i--)
                bytes[random.Next(60, bytes.Length)] = (byte)random.Next(256);
            using var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
                gzip.Write(bytes);
            try
            {
                var facts = ServerReport.Parse(Wrapped(packed.ToArray())).Read(Question);
                SshLab.Diagnosis.RuleBook.Judge(new SshLab.Facts.FactSet { Server = facts }).ShouldNotBeNull();
            }
            catch (BadInputException refused)
            {
                refused.Message.ShouldNotBeNullOrWhiteSpace();
            }
        }
    }

    private static string Between(string report) =>
        report[(report.LastIndexOf(ServerReport.Begin, StringComparison.Ordinal) + ServerReport.Begin.Length)..report.IndexOf(ServerReport.End, StringComparison.Ordinal)];

    private static string Wrapped(byte[] packed) => $"{ServerReport.Begin}\n{Convert.ToBase64String(packed)}\n{ServerReport.End}\n";
}
