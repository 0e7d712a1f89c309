using SshLab.Cli.Output;
using SshLab.Containers.Labs;
using SshLab.Logins;
using SshLab.Shells;

namespace SshLab.Cli.Ways;

/// <summary>Opens the door that <c>--via</c> names, asking for a password where one is needed and somebody is there.</summary>
internal sealed class WayOpener(Terminal terminal, SshPassword? password)
{
    /// <summary>How the same login has ended in this run; null when it was not tried.</summary>
    public LoginAttempt? Refused { private get; init; }

    /// <summary>How many logins the server has refused while the way was opened.</summary>
    public int FailedLogins { get; private set; }

    /// <summary>Opens the way in; without a choice, the login in question itself.</summary>
    /// <exception cref="NoWayInException">It does not work.</exception>
    public async Task<IShell> OpenAsync(ViaSpec? via, Target target, CancellationToken cancellationToken) => via?.Kind switch
    {
        ViaKind.Local => new LocalShell(),
        ViaKind.Lab => (await Lab.AttachAsync(via.Name!, cancellationToken)).Root,
        ViaKind.Docker => await ContainerShell.ConnectAsync(via.Name!, cancellationToken: cancellationToken),
        ViaKind.OtherLogin => await LoginAsync(OtherLogin(via.Login!, target), $"{via}", cancellationToken),
        _ => await LoginAsync(target, "ssh", cancellationToken),
    };

    /// <summary>What was said to ssh goes for every ssh: another user of the same host has the same port, keys and options.</summary>
    private static Target OtherLogin(Target other, Target target) => other with
    {
        User = other.User ?? target.User,
        Port = other.Port ?? (other.Host == target.Host ? target.Port : null),
        IdentityFile = target.IdentityFile,
        ConfigFile = target.ConfigFile,
        JumpHosts = target.JumpHosts,
        Options = target.Options,
    };

    private async Task<IShell> LoginAsync(Target target, string via, CancellationToken cancellationToken)
    {
        if (password is not null)
            return await ConnectAsync(target, via, password, cancellationToken);
        // A key that was refused a moment ago would only bring the server closer to dropping this address.
        if (via == "ssh" && terminal.CanAsk && Refused is { Outcome: LoginOutcome.Refused } known && known.MethodsThatCanContinue.Intersect(["password", "keyboard-interactive"]).Any())
            return await AskAndConnectAsync(target, via, cancellationToken);
        try
        {
            return await ConnectAsync(target, via, null, cancellationToken);
        }
        catch (NoWayInException e) when (e.PasswordMayHelp && terminal.CanAsk)
        {
            FailedLogins++;
            return await AskAndConnectAsync(target, via, cancellationToken);
        }
    }

    private async Task<IShell> AskAndConnectAsync(Target target, string via, CancellationToken cancellationToken)
    {
        var asked = new SshPassword(await terminal.AskSecretAsync($"Password of {target}", cancellationToken));
        return await ConnectAsync(target, via, asked, cancellationToken);
    }

    private Task<IShell> ConnectAsync(Target target, string via, SshPassword? secret, CancellationToken cancellationToken) =>
        ProgressLine.RunAsync<IShell>(terminal.Error, $"Logging in to {target}", async _ => await SshShell.ConnectAsync(target, via, secret, cancellationToken));
}
