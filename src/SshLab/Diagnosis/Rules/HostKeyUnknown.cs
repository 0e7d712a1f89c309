using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>known_hosts has no key for this server, and nobody was there to be asked, or ssh may not ask.</summary>
/// <remarks>Source: ssh_config(5), StrictHostKeyChecking; OpenSSH <c>sshconnect.c</c>, <c>check_host_key</c>, HOST_NEW.</remarks>
internal sealed class HostKeyUnknown : IRule
{
    public string Id => "host-key-unknown";

    public string Title => "known_hosts has no key for this server";

    public Cause Cause => Cause.Environment;

    public RuleResult Judge(FactSet facts) => LoginStop.Judge(facts, login => HostKeyText.IsUnknown(login) && !IsBehindClosedDirectory(facts) ? Found(facts, login) : null);

    /// <summary>Whether known_hosts is behind a directory that hides the keys as well, which is told as that.</summary>
    private static bool IsBehindClosedDirectory(FactSet facts) => facts.Client is { } client && client.Identities.Select(identity => identity.ClosedDirectory).OfType<string>()
        .Any(closed => HostKeyText.Files(client).Split(", ").Any(file => file.StartsWith(closed + "/", StringComparison.Ordinal)));

    /// <summary>What ssh said of a file that it may not open.</summary>
    private static string? Denied(FactSet facts, LoginAttempt login) => HostKeyText.Files(facts.Client).Split(", ", StringSplitOptions.RemoveEmptyEntries)
        .Select(file => login.Trace.FirstOrDefault(line => line.Contains(file + ": Permission denied", StringComparison.Ordinal))).FirstOrDefault(line => line is not null);

    private Finding Found(FactSet facts, LoginAttempt login)
    {
        var files = HostKeyText.Files(facts.Client);
        var strict = VisibleText.Of(facts.Client?.Configuration.GetValueOrDefault("stricthostkeychecking")?[0] ?? "");
        var denied = Denied(facts, login);
        return new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Title = denied is null ? Title : "ssh may not read known_hosts, so it has no key for this server",
            Evidence =
            [
                .. denied is null ? Array.Empty<string>() : [LoginStop.Quoted(denied)],
                .. files.Length == 0 ? Array.Empty<string>() : [$"{(denied is null ? "none of these has" : "of these none that ssh may read has")} a key for {VisibleText.Of(facts.Client!.HostName)} port {facts.Client.Port}: {files} (ssh -G)"],
                .. strict.Length == 0 ? Array.Empty<string>() : [$"StrictHostKeyChecking is {Word(strict)} (ssh -G)"],
                .. denied is null ? HostKeyText.Missing(facts.Client) : [],
                .. HostKeyText.Evidence(facts),
                LoginStop.Quoted(login.LastWord),
            ],
            NextStep = denied is not null ? "Give the file that ssh may not read back to yourself: `sudo chown \"$USER\" FILE`. Mostly root made it, with sudo." : $"{HostKeyText.Assurance(facts)} {(HostKeyText.IsOwn(facts) == false ? "Do not take the key over." : Advice(strict))}",
        };
    }

    /// <summary>ssh -G prints <c>true</c> and <c>false</c> for yes and no.</summary>
    private static string Word(string strict) => strict switch { "true" => "yes", "false" => "no", _ => strict };

    private static string Advice(string strict) => Word(strict) == "yes"
        ? "Then add it to known_hosts (`ssh-keyscan -p PORT HOST`, compared): with StrictHostKeyChecking yes ssh takes no new key over by itself."
        : "Then log in once with ssh by hand and answer yes; a script, which nobody answers, needs the key in known_hosts beforehand.";
}
