using SshLab.Diagnosis.Client;
using SshLab.Diagnosis.Connections;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>No name service that this machine asks knows the host name.</summary>
/// <remarks>Source: OpenSSH <c>ssh.c</c>, <c>resolve_host</c>: "Could not resolve hostname %.100s: %s", in the resolver's words.</remarks>
internal sealed class HostNameUnknown : IRule
{
    public string Id => "host-name-unknown";

    public string Title => "The host name is not known to this machine";

    public Cause Cause => Cause.Environment;

    public RuleResult Judge(FactSet facts) => LoginStop.Judge(facts, login =>
        LoginStop.Line(login, "Could not resolve hostname ") is { } line && !ClientConfigNotReadable.Explains(facts) ? Found(facts, line) : null);

    private Finding Found(FactSet facts, string line) => new()
    {
        Id = Id,
        Severity = Severity.Blocker,
        Cause = Cause,
        Title = Family(facts) is null ? Title : $"The host has no address of the family that ssh is told to use ({Family(facts)})",
        Evidence =
        [
            LoginStop.Quoted(line),
            .. Family(facts) is null ? Array.Empty<string>() : [ConfigDecision.Words("AddressFamily", ClientConfiguration.Deciding(facts.Client!.ConfigurationFiles, "AddressFamily"), facts.Client)],
            .. Destination.Evidence(facts),
        ],
        NextStep = Family(facts) is not null ? "Take AddressFamily out for this host (or -4 and -6), unless the name should have such an address: `getent ahosts NAME` lists those it has."
            : facts.Client?.HostName is ['[', .. var address, ']'] && address.Contains(':', StringComparison.Ordinal) ? $"ssh takes an address without brackets: {VisibleText.Of(address)}, and the port with -p."
            : facts.Client?.HostName.Split(':') is [{ Length: > 0 } name, var port] && int.TryParse(port, out _) ? $"The port is given apart from the name: {VisibleText.Of(name)} -p {port}."
            : Destination.Advice(facts) + "Check the spelling, and whether a Host or HostName line of your ssh_config changes the name (`ssh -G HOST`); then the name service (`getent hosts NAME`): a VPN, a search domain or /etc/hosts may be missing. The address itself works as well.",
    };

    /// <summary>The one family of addresses that ssh's configuration allows; null when it allows any.</summary>
    private static string? Family(FactSet facts) => facts.Client?.Configuration.GetValueOrDefault("addressfamily")?[0] is "inet" or "inet6" ? VisibleText.Of(facts.Client.Configuration["addressfamily"][0]) : null;
}
