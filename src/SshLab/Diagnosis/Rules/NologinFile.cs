using System.Text;
using SshLab.Diagnosis.Accounts;
using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>A file closes the server to everybody but root.</summary>
/// <remarks>Source: OpenSSH <c>session.c</c>, <c>do_nologin</c> (without PAM, <c>/etc/nologin</c> alone: "User %.100s not allowed because %s exists", exit code 254); pam_nologin(8), which looks for <c>/run/nologin</c> too: "Access denied for user %s by PAM account configuration".</remarks>
internal sealed class NologinFile : IRule
{
    private const string Permanent = "/etc/nologin";

    public string Id => "nologin-file";

    public string Title => "The server is closed to everybody but root";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts)
    {
        if (AccountView.Of(facts, out var because) is not { Server: var server, Account: var account } view)
            return RuleResult.Unknown(because);
        if (server.NologinFiles is not { } there)
            return RuleResult.Unknown($"nobody looked for {Permanent}");
        there = [.. there.Where(file => !view.IsKeptFromSshd(file.Path))];
        if (account.Uid == 0 || there.Count == 0)
            return RuleResult.Healthy;
        if (server.Sshd.UsePam is not { } pam)
            return RuleResult.Unknown(AccountView.UsePamUnseen);
        if (!pam)
            return there.Where(file => file.Path == Permanent).ToList() is { Count: > 0 } own
                ? RuleResult.Found(FindingOf(account, own, $"UsePAM is no: sshd looks for it itself, logs \"User {account.Name} not allowed because {Permanent} exists\" and ends the session with code 254"))
                : RuleResult.Healthy;
        if (server.PamAccount is null)
            return RuleResult.Unknown(AccountView.PamUnseen);
        return view.Deciding("pam_nologin.so", "auth_err") is { } line && !line.Arguments.Any(argument => argument.StartsWith("file=", StringComparison.Ordinal))
            ? RuleResult.Found(FindingOf(account, there, $"{line.Place}: pam_nologin refuses everybody but root, and sshd logs \"Access denied for user {account.Name} by PAM account configuration\""))
            : RuleResult.Healthy;
    }

    private Finding FindingOf(AccountFacts account, IReadOnlyList<NologinFacts> files, string who)
    {
        var lasting = files.All(file => file.Path == Permanent);
        return new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            // Below /run it is systemd's, while the host starts or shuts down.
            Cause = lasting ? Cause.Policy : Cause.Environment,
            Title = $"{string.Join(" and ", files.Select(file => file.Path))} closes the server to everybody but root",
            Paths = [.. files.Select(file => file.Path)],
            Evidence = [.. files.Select(Told), who],
            Changes = lasting ? [.. files.Where(file => file.Content is not null).Select(file => new RemoveFile(file.Path, file.Content!.Value))] : [],
            NextStep = lasting ? "Ask whoever put it there: as a rule somebody works on the server, and takes it away afterwards."
                : "The host is starting or shutting down (systemd makes the file, and takes it away once logins are allowed): wait, then try again.",
        };
    }

    private static string Told(NologinFacts file) =>
        file.Content is { Length: > 0 } content ? $"{file.Path} is there and says: {VisibleText.Of(Encoding.UTF8.GetString(content.Span).Trim(), 200)}" : $"{file.Path} is there";
}
