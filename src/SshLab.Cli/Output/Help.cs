using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace SshLab.Cli.Output;

/// <summary>The help of the command, with what no list of options says: examples and the exit codes.</summary>
internal static class Help
{
    private const string Examples = """
        Examples:
          sshlab demo                                        The story on a real server, start to end
          sshlab setup alice@host                            Log in without a password from now on
          sshlab diagnose alice@host --via ssh:root@host     Why is my key refused?
          sshlab fix alice@host --via ssh:root@host          Mend it; `sshlab undo` takes it back
          sshlab lab up bookworm --scenario home-world-writable

        Exit codes:
          0  the login works, or what was asked for is done
          1  a blocker was found, or the login is refused
          2  the command line makes no sense
          3  the host cannot be reached, or there is no way in
          4  the login is refused, and no cause was found
          5  refused to change anything: it would not be safe
        """;

    /// <summary>Returns the help option of <c>sshlab</c>.</summary>
    public static HelpOption Option()
    {
        var option = new HelpOption();
        option.Action = new WithExamples((SynchronousCommandLineAction)option.Action!);
        return option;
    }

    private sealed class WithExamples(SynchronousCommandLineAction help) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var exitCode = help.Invoke(parseResult);
            if (parseResult.CommandResult.Parent is null)
                parseResult.InvocationConfiguration.Output.WriteLine(Examples);
            return exitCode;
        }
    }
}
