using SshLab.Diagnosis.Client;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The login works, and ssh by hand does something else with it than a plain session, because its configuration says so; what stops there stops for that reason.</summary>
/// <remarks>Source: ssh_config(5), RemoteCommand, SessionType, ForkAfterAuthentication, StdinNull and RequestTTY; OpenSSH <c>ssh.c</c>, main.</remarks>
internal sealed class ClientSessionOptions : IRule
{
    private static readonly (string Keyword, Func<string, bool> Is, string Means)[] Options =
    [
        ("RemoteCommand", value => value != "none", "`ssh HOST` runs it in place of a shell, and `ssh HOST COMMAND`, git and rsync stop: \"Cannot execute command-line and remote command.\""),
        ("SessionType", value => value == "none", "`ssh HOST` starts nothing there and stays silent: it is for forwardings only"),
        ("SessionType", value => value == "subsystem", "`ssh HOST COMMAND` asks for a subsystem of that name and runs no command: \"subsystem request failed\""),
        ("ForkAfterAuthentication", value => value == "yes", "`ssh HOST` stops: \"Cannot fork into background without a command to execute.\"; a command goes into the background"),
        ("StdinNull", value => value == "yes", "nothing that is piped into `ssh HOST COMMAND` arrives; git, rsync and tar get no data"),
        ("RequestTTY", value => value == "force", "every command gets a terminal, which puts carriage returns into what passes: git, rsync and tar get damaged data"),
    ];

    public string Id => "client-session-options";

    public string Title => "ssh by hand does something else than a plain session";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts)
    {
        if (facts.Client is not { } client)
            return RuleResult.Unknown(IdentityFaults.ClientUnseen);
        var set = Options.Where(option => client.Configuration.GetValueOrDefault(option.Keyword.ToLowerInvariant())?[0] is { } value && option.Is(value)).ToList();
        if (set.Count == 0 || facts.Login is not { Outcome: LoginOutcome.Accepted })
            return RuleResult.Healthy;
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Advice,
            Cause = Cause,
            Side = Side.Client,
            Title = $"The login works, and ssh by hand does not start a plain session: {string.Join(", ", set.Select(option => option.Keyword).Distinct())}",
            Evidence =
            [
                .. set.SelectMany(option => new[] { ConfigDecision.Words(option.Keyword, ClientConfiguration.Deciding(client.ConfigurationFiles, option.Keyword), client), VisibleText.Of(option.Means, 300) }),
                "this login was tried with a plain session",
            ],
            NextStep = "Where that is not meant for every ssh to this host, give the setting an alias of its own (`Host NAME` with the same HostName), or leave it out once: `-o RemoteCommand=none`, `-o SessionType=default`, `-o RequestTTY=auto`.",
        });
    }
}
