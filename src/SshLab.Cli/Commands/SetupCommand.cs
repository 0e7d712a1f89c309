using System.CommandLine;
using SshLab.Cli.Output;
using SshLab.Cli.Ways;
using SshLab.Setup;

namespace SshLab.Cli.Commands;

/// <summary><c>sshlab setup</c>: key pair, installation, proof by a login with this key alone.</summary>
internal static class SetupCommand
{
    public static Command Create(Terminal terminal)
    {
        var login = new LoginArguments();
        var key = new KeyOptions();
        var dryRun = CommonOptions.DryRun();
        var json = CommonOptions.Json();
        var command = new Command("setup", "Makes a login work without a password: makes a key pair where there is none, installs it, and proves it.") { dryRun, json };
        key.AddTo(command);
        login.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var request = await login.ReadAsync(parsed, cancellation);
            var wanted = await key.ReadAsync(parsed, terminal, cancellation);
            await using var way = await new WayOpener(terminal, request.Password).OpenAsync(request.Way, request.Target, cancellation);
            var result = await ProgressLine.RunAsync(terminal.Error, "Setting up", progress => new KeySetup(Journal.Open()).RunAsync(
                new SetupRequest { Target = request.Target, Way = way, Key = wanted, DryRun = parsed.GetValue(dryRun), Progress = progress }, cancellation));
            if (parsed.GetValue(json))
                JsonOutput.Write(terminal, SetupJson.Of(request.Target, way.Via, result));
            else
                SetupPrinter.Print(terminal.Out, request, result);
            return result.Diagnosis is { } refused ? Outcome.ExitCodeOf(refused) : ExitCode.Done;
        });
        return command;
    }
}
