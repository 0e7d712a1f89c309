using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Diagnosis.Policy;

/// <summary>Whether sshd runs in another domain than the policy has for it, and what that does to a login. Pure.</summary>
internal static class SshdAstray
{
    /// <summary>Whether the sshd that listens runs in another domain than one that init starts.</summary>
    public static bool Is(SelinuxFacts selinux) =>
        ContextType.Of(selinux.SshdContext) is { } running && ContextType.Of(selinux.ExpectedSshdContext) is { } expected && running != expected;

    /// <summary>Whether the login ended as it does then: a key that is refused has other reasons; this one lets no session live, or nobody answer.</summary>
    public static bool FitsTheLogin(FactSet facts) =>
        facts.Login?.Outcome is LoginOutcome.SessionFailed or LoginOutcome.ClosedAfterAccept or LoginOutcome.Unreachable;

    /// <summary>Whether that is why the login fails, so that it takes a new start of sshd.</summary>
    public static bool Explains(FactSet facts) =>
        facts.Server is { Selinux: { } selinux } server && new LoadedPolicy(server).Enforced && Is(selinux) && FitsTheLogin(facts);
}
