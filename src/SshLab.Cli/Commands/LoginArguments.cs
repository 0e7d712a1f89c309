using System.CommandLine;
using System.Globalization;

namespace SshLab.Cli.Commands;

/// <summary>The login in question: <c>[USER@]HOST</c> and ssh's own options, as ssh takes them. They reach every ssh that is started.</summary>
internal sealed class LoginArguments
{
    private readonly Argument<string> _target = new("[USER@]HOST") { Description = "The login in question; a Host alias of your ssh_config will do." };
    private readonly Option<string?> _port = new("-p") { Description = "The port.", HelpName = "PORT" };
    private readonly Option<string?> _identity = new("-i") { Description = "The private key.", HelpName = "KEY" };
    private readonly Option<string?> _user = new("-l") { Description = "The user to log in as.", HelpName = "USER" };
    private readonly Option<string[]> _options = new("-o") { Description = "An option in the form of ssh_config; may be given again.", HelpName = "KEYWORD=VALUE", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
    private readonly Option<string?> _config = new("-F") { Description = "The ssh_config to use in place of yours.", HelpName = "FILE" };
    private readonly Option<string?> _jump = new("-J") { Description = "The hosts to jump through.", HelpName = "HOSTS" };

    /// <summary>Gives the command the argument and the options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_target);
        foreach (var option in new Option[] { _port, _identity, _user, _options, _config, _jump })
            command.Add(option);
    }

    /// <summary>Returns what was given.</summary>
    /// <exception cref="BadInputException">A part makes no sense.</exception>
    public Target Read(ParseResult parsed)
    {
        var target = Target.Parse(parsed.GetRequiredValue(_target));
        return target with
        {
            User = parsed.GetValue(_user) ?? target.User,
            Port = Port(parsed.GetValue(_port)),
            IdentityFile = parsed.GetValue(_identity),
            Options = parsed.GetValue(_options) ?? [],
            ConfigFile = parsed.GetValue(_config),
            JumpHosts = parsed.GetValue(_jump),
        };
    }

    private static int? Port(string? text)
    {
        if (text is null)
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? port
            : throw new BadInputException($"'{text}' is not a port: ports are numbers from 1 to 65535. Give another one with -p.");
    }
}
