using SshLab.Diagnosis.Configuration;
using SshLab.Diagnosis.Policy;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>The policy does not let sshd read a file of its own for its label: its configuration, a host key, or a list of revoked keys, of authorities or of principals.</summary>
/// <remarks>
/// Source: OpenSSH <c>servconf.c</c>, <c>load_server_config</c> (a file that cannot be opened ends sshd; glob(3), which finds what an Include
/// names, leaves out without a word what it may not look at); <c>sshd.c</c>: "no hostkeys available -- exiting"; sshd_config(5), RevokedKeys: "if this file is not readable, then public key authentication will be refused for all users"; <c>authfile.c</c>,
/// <c>sshkey_in_file</c>. The kernel's classes <c>file</c>, <c>open</c> and <c>read</c>, and <c>dir</c>, <c>search</c>.
/// </remarks>
internal sealed class SelinuxServerFileDenied : IRule
{
    // A directory may hold a hundred of them.
    private const int Most = 8;

    public string Id => "selinux-server-file-denied";

    public string Title => "SELinux does not let sshd read a file of its own";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts) => PolicyRule.JudgeServer(facts, (server, selinux) =>
    {
        var policy = new LoadedPolicy(server);
        List<Refusal> refused = [.. ServerFile.Of(server, selinux).SelectMany(file => ServerFileAccess.Refused(file.Path, file.Source, policy, server).Select(access => new Refusal(file, access)))];
        return refused.Count == 0 ? RuleResult.Healthy : RuleResult.Found(FindingOf(refused, facts, server, policy));
    });

    /// <summary>The part of the way to it that is refused.</summary>
    private sealed record Refusal(ServerFile File, ServerFileAccess Part)
    {
        public PathFacts Facts => Part.Facts;
    }

    /// <summary>Whether this login, or any, fails for it: not for what sshd read before it was refused.</summary>
    private static bool Blocks(Refusal refusal, FactSet facts, ServerFacts server) => refusal.File switch
    {
        { When: FileReading.AtStart } => server.Sshd.Running != true && facts.Login is null or { Outcome: LoginOutcome.Unreachable },
        { When: FileReading.Included } file => facts.Login is not { Outcome: LoginOutcome.Accepted } && file.Settings.Any(),
        { Keyword: ServerFile.RevokedKeys } => true,
        _ => LoginView.Of(facts, out _) is { MeansCertificate: true, Certificate.LetsIn: not false },
    };

    private static IEnumerable<string> WhatComesOfIt(List<Refusal> told, bool enforced, ServerFacts server)
    {
        var included = told.Where(refusal => refusal.File.When == FileReading.Included).Select(refusal => refusal.File).Distinct().ToList();
        if (told.Exists(refusal => refusal.File.When == FileReading.AtStart) && server.Sshd.Running == true)
            yield return enforced ? "sshd read it before it had this label: it is refused at sshd's next start or reload, which ends it" : "sshd reads it now; once the policy is enforced, the next start or reload ends sshd";
        if (included.Count == 0)
            yield break;
        yield return enforced ? "sshd passes over it without a word and goes by the rest (glob(3) leaves out what it may not look at); `sshd -T` and `sshd -t`, typed by an administrator, read it all the same"
            : "sshd reads it now; once the policy is enforced, it passes over it without a word";
        if (!enforced)
            yield break;
        foreach (var (file, line) in included.SelectMany(file => file.Settings.Select(line => (file, line))).Take(Most))
            yield return $"once sshd reads it, this counts: {VisibleText.Of(line.Text.Trim(), 200)} ({VisibleText.Of(file.Path)}, line {line.Number})";
    }

    private Finding FindingOf(List<Refusal> refused, FactSet facts, ServerFacts server, LoadedPolicy policy)
    {
        var blocking = refused.Where(refusal => policy.Enforced && !policy.IsPermissive(refusal.File.Source) && Blocks(refusal, facts, server)).ToList();
        // sshd is never started without the part of its configuration that is mislabelled too: that may be what keeps others out.
        var whole = blocking.Exists(refusal => refusal.File.When == FileReading.AtStart);
        List<Refusal> told = whole ? [.. refused.Where(refusal => refusal.File.When != FileReading.AtLogin || blocking.Contains(refusal))] : blocking.Count > 0 ? blocking : refused;
        var enforced = policy.Enforced && !policy.IsPermissive(told[0].File.Source);
        // To put settings in force that are not is a decision, though they may have been meant.
        var decision = !whole && told.Exists(refusal => refusal.File.Settings.Any());
        List<Change> changes = [.. told.Where(refusal => refusal.Part.Curable).Select(refusal => new Relabel(refusal.Facts.Path)).Distinct()];
        var starts = told.Exists(refusal => refusal.File.When != FileReading.AtLogin);
        if (changes.Count > 0 && starts && server.Sshd.Program is { } program)
        {
            if (server.Sshd.Running == true)
                changes.Add(ConfigurationEdit.Reload(program, server));
            else if (server.Sshd.Service is { } service)
                changes.Add(new RestartSshd(service, program));
        }
        var files = told.Select(refusal => VisibleText.Of(refusal.File.Path)).Distinct().ToList();
        var names = string.Join(", ", files.Take(Most)) + (files.Count > Most ? $" and {files.Count - Most} more" : "");
        return new Finding
        {
            Id = Id,
            Severity = blocking.Count > 0 ? Severity.Blocker : Severity.Risk,
            Cause = decision ? Cause.Policy : Cause,
            // Which settings of a file sshd did not read would have mattered is not worked out.
            LastResort = told.TrueForAll(refusal => refusal.File.When == FileReading.Included),
            Title = $"SELinux does not let sshd read {names}, {string.Join(" and ", told.Select(refusal => refusal.File.Purpose).Distinct())}",
            Paths = [.. told.Select(refusal => refusal.Facts.Path).Distinct()],
            Evidence =
            [
                .. told.Select(refusal => PolicyText.Label(refusal.Facts)).Distinct().Take(Most),
                .. told.Select(refusal => PolicyText.Refused(refusal.Part.Access, refusal.Part.Missing)).Distinct(),
                .. told.Select(refusal => policy.Denial(refusal.File.Source, refusal.Facts.Context, refusal.Part.Access.Class, refusal.Facts.Path)).OfType<AvcDenial>().Select(PolicyText.Record).Distinct().Take(Most),
                .. WhatComesOfIt(told, enforced, server),
                PolicyText.Mode(policy, told[0].File.Source),
            ],
            Changes = changes,
            NextStep = PolicyTools.ToInstallFor(changes, server)
                ?? (!told.TrueForAll(refusal => refusal.Part.Curable) ? "Keep the file where the policy lets sshd read it, below /etc/ssh, and give it the label that is expected there: restorecon -Fv FILE."
                : starts && server.Sshd.Running != true && !changes.OfType<RestartSshd>().Any() ? "How sshd is started on this server was not found: start it by its service afterwards." : null),
        };
    }
}
