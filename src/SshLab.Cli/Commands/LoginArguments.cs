using System.CommandLine;
using System.Globalization;
using SshLab.Shells;

namespace SshLab.Cli.Commands;

/// <summary>
/// The login in question and the way to its server: <c>[USER@]HOST</c>, ssh's own options as ssh takes them, which reach every ssh that is
/// started, and <c>--via</c>. <c>lab:NAME</c> in place of a host is the login of a kept lab, seen through that lab.
/// </summary>
internal sealed class LoginArguments
{
    private const string LabPrefix = "lab:";
    private readonly Argument<string> _target = new("[USER@]HOST") { Description = "The login in question: a host, an alias of your ssh_config, or lab:NAME." };
    private readonly Option<string?> _port = new("-p") { Description = "The port.", HelpName = "PORT" };
    private readonly Option<string?> _identity = new("-i") { Description = "The private key.", HelpName = "KEY" };
    private readonly Option<string?> _user = new("-l") { Description = "The user to log in as.", HelpName = "USER" };
    private readonly Option<string[]> _options = new("-o") { Description = "An option in the form of ssh_config; may be given again.", HelpName = "KEYWORD=VALUE", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _config = new("-F") { Description = "The ssh_config to use in place of yours.", HelpName = "FILE" };
    private readonly Option<string?> _jump = new("-J") { Description = "The hosts to jump through.", HelpName = "HOSTS" };
    private readonly Option<string?> _via = new("--via") { Description = "The way to the server while the key is refused: ssh, ssh:[USER@]HOST[:PORT], docker:CONTAINER, lab:NAME, local.", HelpName = "VIA" };
    private readonly PasswordOptions _password = new();

    /// <summary>Gives the command the argument and the options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_target);
        foreach (var option in new Option[] { _port, _identity, _user, _options, _config, _jump, _via })
            command.Add(option);
        _password.AddTo(command);
    }

    /// <summary>Returns what was given.</summary>
    /// <exception cref="BadInputException">A part makes no sense.</exception>
    public async Task<LoginRequest> ReadAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var via = parsed.GetValue(_via);
        var way = via is null ? null : ViaSpec.Parse(via);
        var text = parsed.GetRequiredValue(_target);
        var isLab = text.StartsWith(LabPrefix, StringComparison.Ordinal);
        var basis = isLab ? LabCommand.Find(text[LabPrefix.Length..]).Target : Target.Parse(text);
        if (parsed.GetValue(_config) is { } config)
            await LoginFiles.CheckConfigAsync(config, cancellationToken);
        if (parsed.GetValue(_identity) is { } identity)
            await LoginFiles.CheckIdentityAsync(identity, cancellationToken);
        var target = basis with
        {
            User = parsed.GetValue(_user) ?? basis.User,
            Port = Port(parsed.GetValue(_port)) ?? basis.Port,
            IdentityFile = parsed.GetValue(_identity) ?? basis.IdentityFile,
            Options = [.. parsed.GetValue(_options) ?? [], .. basis.Options],
            ConfigFile = parsed.GetValue(_config) ?? basis.ConfigFile,
            JumpHosts = parsed.GetValue(_jump),
        };
        return new LoginRequest(
            target,
            way ?? (isLab ? ViaSpec.Parse(text) : null),
            await _password.ReadAsync(parsed, cancellationToken),
            Words(parsed, text, via),
            via);
    }

    private string Words(ParseResult parsed, string text, string? via)
    {
        List<string> words = [text];
        foreach (var (option, value) in new[] { ("-p", parsed.GetValue(_port)), ("-i", parsed.GetValue(_identity)), ("-l", parsed.GetValue(_user)), ("-F", parsed.GetValue(_config)), ("-J", parsed.GetValue(_jump)) })
        {
            if (value is not null)
                words.AddRange([option, value]);
        }
        foreach (var option in parsed.GetValue(_options) ?? [])
            words.AddRange(["-o", option]);
        if (via is not null)
            words.AddRange(["--via", via]);
        return string.Join(' ', words.Select(ShellQuoting.QuoteIfNeeded));
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
