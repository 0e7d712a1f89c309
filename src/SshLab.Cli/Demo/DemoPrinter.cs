using SshLab.Cli.Output;
using SshLab.Logins;

namespace SshLab.Cli.Demo;

/// <summary>Tells the story's steps to people, one after the other.</summary>
internal sealed class DemoPrinter(Page page)
{
    private int _chapter;

    public void Print(DemoStep step)
    {
        switch (step.Id)
        {
            case "lab-up":
                Chapter("A server that works");
                page.Line($"A real OpenSSH server runs in a container ({step.Outcome}), with alice's public key where it belongs.");
                break;
            case "healthy-login":
                PrintLogin(step);
                break;
            case "break":
                Chapter("Somebody breaks it");
                page.Line($"One command, of the kind that is meant to help when \"permissions\" are in the way:");
                page.Command("# " + step.Command);
                break;
            case "refused-login":
                Chapter("The same key is refused");
                PrintLogin(step);
                page.Line($"{"That is all that ssh says. The key is right and installed, and nobody is told why.":dim}");
                break;
            case "diagnose":
                Chapter("The diagnosis");
                PrintDiagnosis(step);
                break;
            case "fix":
                Chapter("The fix");
                page.Line($"The smallest change that helps; the old state is written down first, so that it can be undone:");
                foreach (var command in step.Command.Split('\n'))
                    page.Command("# " + command);
                break;
            case "healed-login":
                Chapter("The proof");
                PrintLogin(step);
                break;
            default:
                break;
        }
        if (!step.AsTold)
            page.Line($"{"This did not come out as told:":bad} {step.Outcome}");
    }

    public void PrintEnd(bool asTold, TimeSpan took)
    {
        page.Line();
        page.Line(asTold
            ? $"{"Everything that ran is removed again.":good} The story took {took.TotalSeconds.ToString("0.0")} s."
            : (StyledText)$"{"The story did not come out as told.":bad} Everything that ran is removed again.");
        page.Line();
        page.Line($"{"Your turn":strong}");
        foreach (var (command, what) in new[]
        {
            ("sshlab lab up --scenario home-world-writable", "a broken server of your own"),
            ("sshlab lab scenarios", "the other ways to break one"),
            ("sshlab diagnose you@host", "why your key is refused"),
            ("sshlab setup you@host", "log in without a password from now on"),
        })
        {
            page.Unbroken($"{command,-46:command} {what:dim}", 2);
        }
    }

    private void Chapter(string title)
    {
        _chapter++;
        page.Headline($"{_chapter}  {title}");
    }

    private void PrintLogin(DemoStep step)
    {
        page.Command("$ " + step.Command);
        var attempt = step.Login!;
        if (attempt.Outcome != LoginOutcome.Accepted)
            page.Line($"{attempt.LastWord}", 2);
        var (words, style) = ReportPrinter.InWords(attempt.Outcome);
        page.Line(new StyledText().With((page.Rich ? ReportPrinter.Mark(page, style) : "=> ") + words, style), 2);
    }

    private void PrintDiagnosis(DemoStep step)
    {
        page.Command("$ " + step.Command);
        var report = step.Report!;
        if (report.Facts.Server is { KeyFiles: not null } server)
            new PathTreePrinter(page, server, report.Judgement.Findings).Print();
        foreach (var finding in report.Judgement.Findings)
        {
            page.Line();
            FindingPrinter.Print(page, finding);
        }
    }
}
