using SshLab.Diagnosis.Client;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>ssh is told to connect from an address or a network interface that this machine does not have.</summary>
/// <remarks>Source: ssh_config(5), BindAddress and BindInterface; OpenSSH <c>sshconnect.c</c>, <c>ssh_create_socket</c>.</remarks>
internal sealed class BindAddressNotOwn : IRule
{
    private static readonly string[] Keywords = ["BindAddress", "BindInterface"];

    public string Id => "bind-address-not-own";

    public string Title => "ssh is to connect from an address that this machine does not have";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts) => LoginStop.Judge(facts, login => LineOf(login, facts) is { } line ? Found(facts.Client!, line) : null);

    /// <summary>What ssh said of the address or interface; null when that is not what was wrong.</summary>
    public static string? LineOf(LoginAttempt login, FactSet facts)
    {
        if (login.Outcome != LoginOutcome.Unreachable || facts.Client is not { } client)
            return null;
        var (address, network) = (Value(client, "bindaddress"), Value(client, "bindinterface"));
        return login.Said.FirstOrDefault(line => (address is not null && (line.StartsWith("bind ", StringComparison.Ordinal) || line.StartsWith($"getaddrinfo: {address}: ", StringComparison.Ordinal)))
            || (network is not null && line.StartsWith($"getifaddrs: {network}: ", StringComparison.Ordinal)));
    }

    private Finding Found(ClientFacts client, string line)
    {
        var keyword = Keywords.First(keyword => Value(client, keyword) is not null);
        var deciding = ClientConfiguration.Deciding(client.ConfigurationFiles, keyword);
        var changes = ConfigDecision.CommentOut(deciding, client);
        return new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Side = Side.Client,
            Title = $"ssh is to connect from {VisibleText.Of(Value(client, keyword)!)} ({keyword}), which this machine does not have",
            Paths = deciding is null ? [] : [deciding.File],
            Evidence = [LoginStop.Quoted(line), ConfigDecision.Words(keyword, deciding, client)],
            Changes = changes,
            NextStep = changes.Count > 0 ? null : $"Leave {keyword} out, or name an address of this machine: `ip -brief address` lists them. A VPN that is not connected takes its address with it.",
        };
    }

    private static string? Value(ClientFacts client, string keyword) => client.Configuration.GetValueOrDefault(keyword.ToLowerInvariant())?[0] is { Length: > 0 } value and not "none" ? value : null;
}
