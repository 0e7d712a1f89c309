using System.CommandLine;
using System.Diagnostics;
using SshLab.Cli.Demo;
using SshLab.Cli.Output;

namespace SshLab.Cli.Commands;

/// <summary><c>sshlab demo</c>: break, refuse, diagnose, fix, log in: the story on a real container.</summary>
internal static class DemoCommand
{
    public static Command Create(Terminal terminal)
    {
        var json = CommonOptions.Json();
        var command = new Command("demo", "Tells the story on a real server: a login works, breaks, is diagnosed, mended, and works again.") { json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var asJson = parsed.GetValue(json);
            var printer = new DemoPrinter(asJson ? terminal.Error : terminal.Out);
            var clock = Stopwatch.StartNew();
            var steps = await new DemoStory(async (doing, work) =>
            {
                var step = await ProgressLine.RunAsync(terminal.Error, doing, work);
                printer.Print(step);
                return step;
            }).RunAsync(cancellation);
            var asTold = steps.All(step => step.AsTold);
            printer.PrintEnd(asTold, clock.Elapsed);
            if (asJson)
                JsonOutput.Write(terminal, DemoJson.Of(steps));
            return asTold ? ExitCode.Done : ExitCode.Blocked;
        });
        return command;
    }
}
