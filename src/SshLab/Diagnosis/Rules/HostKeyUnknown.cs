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

    public RuleResult Judge(FactSet facts) => LoginStop.Judge(facts, login => HostKeyText.IsUnknown(login) ? Found(facts, login) : null);

    private Finding Found(FactSet facts, LoginAttempt login)
    {
        var files = HostKeyText.Files(facts.Client);
        var strict = VisibleText.Of(facts.Client?.Configuration.GetValueOrDefault("stricthostkeychecking")?[0] ?? "");
        return new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Title = Title,
            Evidence =
            [
                .. files.Length == 0 ? Array.Empty<string>() : [$"none of these has a key for {VisibleText.Of(facts.Client!.HostName)} port {facts.Client.Port}: {files} (ssh -G)"],
                .. strict.Length == 0 ? Array.Empty<string>() : [$"StrictHostKeyChecking is {Word(strict)} (ssh -G)"],
                .. HostKeyText.Evidence(facts),
                LoginStop.Quoted(login.LastWord),
            ],
            NextStep = $"{HostKeyText.Assurance(facts)} {(HostKeyText.IsOwn(facts) == false ? "Do not take the key over." : Advice(strict))}",
        };
    }

    /// <summary>ssh -G prints <c>true</c> and <c>false</c> for yes and no.</summary>
    private static string Word(string strict) => strict switch { "true" => "yes", "false" => "no", _ => strict };

    private static string Advice(string strict) => Word(strict) == "yes"
        ? "Then add it to known_hosts (`ssh-keyscan -p PORT HOST`, compared): with StrictHostKeyChecking yes ssh takes no new key over by itself."
        : "Then log in once with ssh by hand and answer yes; a script, which nobody answers, needs the key in known_hosts beforehand.";
}
