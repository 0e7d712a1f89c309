using SshLab.Diagnosis.Policy;
using SshLab.Facts;

namespace SshLab.Diagnosis.Accounts;

/// <summary>The account and the server it is on, for the rules about accounts.</summary>
/// <param name="Server">The server.</param>
/// <param name="Account">The account.</param>
internal sealed record AccountView(ServerFacts Server, AccountFacts Account)
{
    private static readonly string[] Read = ["open", "read"];

    /// <summary>Why PAM cannot be judged, as a clause.</summary>
    public const string PamUnseen = "what PAM asks about accounts (/etc/pam.d/sshd) could not be read";

    /// <summary>Why it is not known whether PAM is asked, as a clause.</summary>
    public const string UsePamUnseen = "whether UsePAM is in force is not known: that needs root (sshd -T)";

    /// <summary>Sees both; null when they are not known, with the reason.</summary>
    public static AccountView? Of(FactSet facts, out string because)
    {
        because = facts switch
        {
            { Server: null } => "there was no way to look at the server: give one with --via",
            { Server.Sshd.Flavour: ServerFlavour.NotOpenSsh } => "the server is not OpenSSH, and its checks are its own",
            { Server.AccountMissing: true } => "the server has no such account",
            { Server.Account: null } => "the account could not be looked up on the server",
            _ => "",
        };
        return because.Length > 0 ? null : new AccountView(facts.Server!, facts.Server!.Account!);
    }

    /// <summary>The client's address as sshd's log has it for this user; null when it is not known (that of the server itself stands for that).</summary>
    public string? Address => Server.Sshd.AskedFor?.Address is { } address and not "127.0.0.1" ? address : null;

    /// <summary>Whether sshd tells PAM the client's name in place of its address.</summary>
    public bool UsesDns => Server.Sshd.Configuration?.GetValueOrDefault("usedns")?[0] == "yes";

    /// <summary>The name by which sshd's configuration is known to PAM.</summary>
    public string PamService => Server.Sshd.Configuration?.GetValueOrDefault("pamservicename")?[0] ?? "sshd";

    /// <summary>Whether SELinux keeps a file of the server from sshd, which then goes on as if it were not there.</summary>
    public bool IsKeptFromSshd(string path)
    {
        var policy = new LoadedPolicy(Server);
        return policy.Enforced && !policy.IsPermissive(policy.Session)
            && policy.Grants(policy.Session, Server.Paths.GetValueOrDefault(path)?.Context, "file", Read) == false;
    }

    /// <summary>The first line of PAM by which a module's refusal keeps the account out; null when none does.</summary>
    public PamLine? Deciding(string module, string answer) =>
        Server.PamAccount is { } lines ? PamStack.Deciding(lines, line => line.Module == module && !line.ModuleMissing, answer, Steering) : null;

    /// <summary>Whether a line of PAM keeps the account out when its module gives this answer.</summary>
    public bool Decides(PamLine line, string answer) =>
        StackOf(line) is { } lines && PamStack.Deciding(lines, other => ReferenceEquals(other, line), answer, Steering) is not null;

    /// <summary>All lines of the type that a line of PAM is of.</summary>
    public IReadOnlyList<PamLine>? StackOf(PamLine line) => line.OfSession ? Server.PamSession : Server.PamAccount;

    /// <summary>What a line answers that only says which lines come next.</summary>
    private string? Steering(PamLine line) => PamStack.IsSteering(line) ? PamModules.Answer(this, line)?.Status : null;
}
