using SshLab.Facts;

namespace SshLab.Diagnosis.Rules;

/// <summary>The account is gone as which sshd talks to clients that it does not know yet, so it drops every connection.</summary>
/// <remarks>Source: OpenSSH <c>sshd.c</c> and, from 9.8, <c>sshd-session.c</c>, <c>main</c>: "Privilege separation user %s does not exist". The name is a constant of the build: <c>sshd</c>.</remarks>
internal sealed class PrivsepUserMissing : IRule
{
    public string Id => "privsep-user-missing";

    public string Title => "sshd's own account is missing";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts) => facts.Server switch
    {
        null => RuleResult.Unknown("there was no way to look at the server: give one with --via"),
        { } server when PasswdLeftOut.Explains(server) => RuleResult.Healthy, // It is in the files, as the user is.
        { Sshd: { Flavour: not ServerFlavour.NotOpenSsh, PrivsepUserMissing: true } } => RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Title = "The server has no account sshd, and its sshd drops every connection",
            Evidence =
            [
                "the passwd database has no sshd (getent passwd sshd): as that account sshd talks to a client until it knows who it is",
                "sshd says: Privilege separation user sshd does not exist",
            ],
            NextStep = "Have the package make it again: `dpkg-reconfigure openssh-server` on Debian and Ubuntu, `dnf reinstall openssh-server` on Fedora and its kin. If it is in /etc/passwd, see whether `passwd:` in /etc/nsswitch.conf names files.",
        }),
        _ => RuleResult.Healthy,
    };
}
