using SshLab.Facts;

namespace SshLab.Diagnosis.Policy;

/// <summary>Finds what the loaded policy refuses on the way to the key files, and what would cure each. Pure.</summary>
internal static class PolicyRefusals
{
    /// <summary>The type that a directory has of which the policy knows nothing.</summary>
    private const string NoRule = "default_t";

    /// <summary>The type that policies have for keys.</summary>
    public const string KeyType = "ssh_home_t";

    public static IReadOnlyList<PolicyRefusal> Of(LoginView login) =>
        [.. login.Files.SelectMany(file => Of(file, login)).DistinctBy(refusal => (refusal.Facts.Path, refusal.Step.Class))];

    /// <summary>A boolean opens more than this login: it is no cure where something else on the way would stay refused.</summary>
    private static IEnumerable<PolicyRefusal> Of(KeyFileView file, LoginView login)
    {
        var refused = PolicyStep.To(file.Walk, login.Server).Select(step => Judge(file, step, login)).OfType<PolicyRefusal>().ToList();
        return refused.Exists(refusal => refusal.Cure == PolicyCure.None)
            ? refused.Select(refusal => refusal.Cure == PolicyCure.Boolean ? refusal with { Cure = PolicyCure.None } : refusal)
            : refused;
    }

    /// <summary>Whether the policy lets sshd use a key file and all on the way; null when that is not known.</summary>
    public static bool? Pass(KeyFileWalk walk, ServerFacts server)
    {
        var policy = new LoadedPolicy(server);
        if (!policy.Enforced || policy.IsPermissive(policy.Session))
            return true;
        var granted = PolicyStep.To(walk, server).Select(step => IsRefused(step, policy, server.Selinux!) switch { true => false, false => true, null => (bool?)null }).ToList();
        return granted.Contains(false) ? false : granted.Contains(null) ? null : true;
    }

    /// <summary>The kernel's answer; where it gave none, a record of such a denial; null when neither is there.</summary>
    private static bool? IsRefused(PolicyStep step, LoadedPolicy policy, SelinuxFacts selinux) =>
        policy.Grants(policy.Session, step.Path.Facts.Context, step.Class, step.Needs) is { } grants ? !grants
        : policy.Denial(selinux.SessionContext, step.Path.Facts.Context, step.Class, step.Path.Facts.Path) is { Permissive: false } ? true
        : null;

    private static PolicyRefusal? Judge(KeyFileView file, PolicyStep step, LoginView login)
    {
        var policy = login.Policy;
        var facts = step.Path.Facts;
        var now = IsRefused(step, policy, login.Server.Selinux!);
        var later = now != true && policy.NextSession is { } next && policy.Grants(next, facts.Context, step.Class, step.Needs) == false;
        if (now != true && !later)
            return null;
        var source = later ? policy.NextSession : policy.Session;
        var denial = policy.Denial(source, facts.Context, step.Class, facts.Path);
        return new PolicyRefusal
        {
            File = file,
            Step = step,
            Source = source ?? denial?.Source,
            Missing = policy.Missing(source, facts.Context, step.Class, step.Needs) ?? denial?.Permissions ?? [],
            Later = later,
            Permissive = !policy.Enforced || policy.IsPermissive(source),
            Cure = CureOf(step, source, login),
            Access = policy.Ask(source, facts.Context, step.Class),
            Denial = denial,
        };
    }

    private static PolicyCure CureOf(PolicyStep step, string? source, LoginView login)
    {
        var (policy, facts) = (login.Policy, step.Path.Facts);
        bool Helps(string? context) => policy.Grants(source, context, step.Class, step.Needs) == true;
        if (policy.HoldsLabels(facts.Path))
        {
            var (type, expected) = (ContextType.Of(facts.Context), ContextType.Of(facts.ExpectedContext));
            // Where the kernel gave no answers, another type than the expected one is all there is to go by.
            if (expected is not null && expected != type && (Helps(facts.ExpectedContext) || (policy.Ask(source, facts.ExpectedContext, step.Class) is null && expected != NoRule)))
                return PolicyCure.Relabel;
            if (LocalRule.For(facts, login.Server.Selinux!) is not null)
                return PolicyCure.LocalRule;
            if (FileContextPlan.ContextFor(step, login) is { } other && Helps(other))
                return PolicyCure.FileContext;
        }
        return policy.Ask(source, facts.Context, step.Class) is { Remedies.Count: > 0 } ? PolicyCure.Boolean : PolicyCure.None;
    }
}
